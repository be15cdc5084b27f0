import fc from 'fast-check'
import { test } from '@japa/runner'
import { splitLine, type Prices } from '#money'
import { worstMargin } from '#commissions/plans/worst_margin'

const RATES = { owner: 1250, upline1: 475, upline2: 225, promoter: 350 }
const TERMS = { base: 'gross' as const, rates: RATES, markupShareBp: 10_000 }
const PRICES = {
  supplyPriceMinor: 6_000n,
  retailPriceMinor: 10_000n,
  floorPriceMinor: 9_000n,
  ceilingPriceMinor: 12_000n,
}

interface Case {
  name: string
  prices?: Partial<Prices>
  terms?: Partial<typeof TERMS> | { base: 'retail' | 'margin' }
  discountBp?: number
  /** Price and what is left, in whole minor units. */
  worst: [price: bigint, left: bigint]
}

const CASES: Case[] = [
  {
    name: 'a markup that pays commission, too, is dearest at the ceiling',
    worst: [12_000n, 1_240n],
  },
  {
    name: 'where the platform keeps the markup, retail is',
    terms: { markupShareBp: 0 },
    worst: [10_000n, 1_700n],
  },
  {
    name: 'of the retail price, the markup costs nothing',
    terms: { base: 'retail' },
    worst: [9_000n, 1_700n],
  },
  { name: 'of the margin', terms: { base: 'margin' }, worst: [12_000n, 2_620n] },
  { name: 'what the platform gives customers comes off', discountBp: 1_000, worst: [12_000n, 40n] },
  {
    name: 'supply at retail is a loss whatever the rates',
    prices: { supplyPriceMinor: 9_000n, floorPriceMinor: 9_000n },
    worst: [12_000n, -1_760n],
  },
]

test.group('Commissions | the least a rule leaves to the platform', () => {
  for (const { name, prices, terms, discountBp = 0, worst } of CASES) {
    test(name, ({ assert }) => {
      const answer = worstMargin({ ...PRICES, ...prices }, { ...TERMS, ...terms }, discountBp)
      assert.deepEqual([answer.priceMinor, answer.leftOver / 10_000n], worst)
    })
  }

  test('no sale in the band loses what the guard lets pass, to the minor unit', ({ assert }) => {
    const bp = fc.integer({ min: 0, max: 2_000 })
    const minor = (most: number) => fc.integer({ min: 0, max: most }).map(BigInt)
    const any = fc.record({
      supply: minor(5_000),
      aboveSupply: minor(3_000),
      aboveFloor: minor(3_000),
      aboveRetail: minor(3_000),
      base: fc.constantFrom('gross' as const, 'retail' as const, 'margin' as const),
      rates: fc.record({ owner: bp, upline1: bp, upline2: bp, promoter: bp }),
      exists: fc.record({
        owner: fc.boolean(),
        upline1: fc.boolean(),
        upline2: fc.boolean(),
        promoter: fc.boolean(),
      }),
      markupShareBp: fc.integer({ min: 0, max: 10_000 }),
      discountBp: fc.integer({ min: 0, max: 1_500 }),
      at: fc.integer({ min: 0, max: 1_000 }),
      quantity: fc.integer({ min: 1, max: 40 }),
    })
    let passed = 0
    fc.assert(
      fc.property(any, (sale) => {
        const floorPriceMinor = sale.supply + sale.aboveSupply
        const retailPriceMinor = floorPriceMinor + sale.aboveFloor
        const ceilingPriceMinor = retailPriceMinor + sale.aboveRetail
        const prices = { floorPriceMinor, retailPriceMinor, ceilingPriceMinor }
        const terms = { base: sale.base, rates: sale.rates, markupShareBp: sale.markupShareBp }
        const priced = { ...prices, supplyPriceMinor: sale.supply }
        fc.pre(worstMargin(priced, terms, sale.discountBp).leftOver >= 0n)
        passed += 1

        const band = ceilingPriceMinor - floorPriceMinor
        const unitPriceMinor = floorPriceMinor + (band * BigInt(sale.at)) / 1_000n
        const grossMinor = unitPriceMinor * BigInt(sale.quantity)
        const split = splitLine({
          ...priced,
          ...terms,
          unitPriceMinor,
          quantity: sale.quantity,
          exists: sale.exists,
          platformFundedDiscountMinor: (grossMinor * BigInt(sale.discountBp)) / 10_000n,
        })
        assert.isFalse(split.isLoss)
      }),
      { numRuns: 20_000, maxSkipsPerRun: 100 }
    )
    assert.isAbove(passed, 1_000)
  })
})

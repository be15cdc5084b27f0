import { test } from '@japa/runner'
import { splitLine, type SplitLineInput } from '#money'

const everyone = { owner: true, upline1: true, upline2: true, promoter: true }
const nobody = { owner: false, upline1: false, upline2: false, promoter: false }

const aLine: SplitLineInput = {
  unitPriceMinor: 10_000n,
  retailPriceMinor: 10_000n,
  supplyPriceMinor: 6_000n,
  quantity: 1,
  base: 'gross',
  rates: { owner: 1250, upline1: 475, upline2: 225, promoter: 350 },
  exists: everyone,
}

function rowOf(change: Partial<SplitLineInput>) {
  const split = splitLine({ ...aLine, ...change })
  const { owner, upline1, upline2, promoter } = split.sharesMinor
  return {
    pool: split.poolMinor,
    brand: split.brandMinor,
    shares: [owner, upline1, upline2, promoter],
    platform: split.platformMinor,
  }
}

test.group('splitLine', () => {
  test('splits the worked example to the cent', ({ assert }) => {
    const split = splitLine({
      ...aLine,
      unitPriceMinor: 10_501n,
      retailPriceMinor: 10_501n,
      platformFundedDiscountMinor: 500n,
    })
    assert.deepEqual(split, {
      grossMinor: 10_501n,
      cashMinor: 10_001n,
      platformFundedDiscountMinor: 500n,
      baseMinor: 10_501n,
      poolMinor: 2415n,
      brandMinor: 6000n,
      sharesMinor: { owner: 1313n, upline1: 499n, upline2: 236n, promoter: 367n },
      ownerParts: { fromPoolMinor: 1313n, markupMinor: 0n, borneMinor: 0n },
      platformMinor: 2086n,
      isLoss: false,
    })
  })

  test('{title}')
    .with([
      {
        title: 'leaves the share of a missing promoter with the platform',
        line: {
          unitPriceMinor: 10_501n,
          retailPriceMinor: 10_501n,
          exists: { ...everyone, promoter: false },
        },
        row: { pool: 2047n, brand: 6000n, shares: [1312n, 499n, 236n, 0n], platform: 2454n },
      },
      {
        title: 'leaves the shares of missing uplines with the platform',
        line: { exists: { ...everyone, upline1: false, upline2: false } },
        row: { pool: 1600n, brand: 6000n, shares: [1250n, 0n, 0n, 350n], platform: 2400n },
      },
      {
        title: 'gives all but the brand’s to the platform where nobody earns',
        line: { unitPriceMinor: 12_000n, exists: nobody },
        row: { pool: 0n, brand: 6000n, shares: [0n, 0n, 0n, 0n], platform: 6000n },
      },
      {
        title: 'gives the owner the markup of every unit in addition',
        line: { unitPriceMinor: 12_000n, quantity: 2 },
        row: { pool: 5520n, brand: 12_000n, shares: [7000n, 1140n, 540n, 840n], platform: 2480n },
      },
      {
        title: 'floors the owner’s part of the markup',
        line: { unitPriceMinor: 10_333n, markupShareBp: 5000 },
        row: { pool: 2376n, brand: 6000n, shares: [1457n, 491n, 232n, 362n], platform: 1791n },
      },
      {
        title: 'takes the rates of the retail value by plan',
        line: { unitPriceMinor: 12_000n, quantity: 2, base: 'retail' },
        row: { pool: 4600n, brand: 12_000n, shares: [6500n, 950n, 450n, 700n], platform: 3400n },
      },
      {
        title: 'takes the rates of the margin by plan',
        line: { unitPriceMinor: 12_000n, retailPriceMinor: 12_000n, base: 'margin' },
        row: { pool: 1380n, brand: 6000n, shares: [750n, 285n, 135n, 210n], platform: 4620n },
      },
      {
        title: 'has nothing to share of a margin below zero',
        line: { unitPriceMinor: 5_000n, retailPriceMinor: 5_000n, base: 'margin' },
        row: { pool: 0n, brand: 6000n, shares: [0n, 0n, 0n, 0n], platform: -1000n },
      },
      {
        title: 'takes what was sold below retail from the owner',
        line: { unitPriceMinor: 9_500n },
        row: { pool: 2185n, brand: 6000n, shares: [688n, 451n, 214n, 332n], platform: 1815n },
      },
      {
        title: 'takes no more for selling below retail than the owner earned',
        line: { unitPriceMinor: 8_000n },
        row: { pool: 1840n, brand: 6000n, shares: [0n, 380n, 180n, 280n], platform: 1160n },
      },
      {
        title: 'takes store-funded discounts from the owner',
        line: { storeFundedDiscountMinor: 700n },
        row: { pool: 2300n, brand: 6000n, shares: [550n, 475n, 225n, 350n], platform: 1700n },
      },
      {
        title: 'pays store-funded discounts out of the markup, too',
        line: { unitPriceMinor: 12_000n, storeFundedDiscountMinor: 3000n },
        row: { pool: 2760n, brand: 6000n, shares: [500n, 570n, 270n, 420n], platform: 1240n },
      },
      {
        title: 'lets the platform bear what the owner’s share does not cover',
        line: { storeFundedDiscountMinor: 3000n },
        row: { pool: 2300n, brand: 6000n, shares: [0n, 475n, 225n, 350n], platform: -50n },
      },
      {
        title: 'lets the platform bear the store’s discount where nobody owns the store',
        line: { storeFundedDiscountMinor: 700n, exists: nobody },
        row: { pool: 0n, brand: 6000n, shares: [0n, 0n, 0n, 0n], platform: 3300n },
      },
      {
        title: 'owes the brand for a gift',
        line: { unitPriceMinor: 0n, retailPriceMinor: 0n },
        row: { pool: 0n, brand: 6000n, shares: [0n, 0n, 0n, 0n], platform: -6000n },
      },
      {
        title: 'has nothing to split of no units',
        line: { quantity: 0 },
        row: { pool: 0n, brand: 0n, shares: [0n, 0n, 0n, 0n], platform: 0n },
      },
    ])
    .run(({ assert }, { line, row }) => {
      assert.deepEqual(rowOf(line as Partial<SplitLineInput>), row)
    })

  test('says how the owner’s share came about', ({ assert }) => {
    const marked = splitLine({ ...aLine, unitPriceMinor: 12_000n, storeFundedDiscountMinor: 3000n })
    assert.deepEqual(marked.ownerParts, {
      fromPoolMinor: 1500n,
      markupMinor: 2000n,
      borneMinor: 3000n,
    })
    const below = splitLine({ ...aLine, unitPriceMinor: 8_000n })
    assert.deepEqual(below.ownerParts, { fromPoolMinor: 1000n, markupMinor: 0n, borneMinor: 1000n })
  })

  test('a supply price of {supply} and a discount of {discount} is a loss: {isLoss}')
    .with([
      { supply: 7700n, discount: 0n, isLoss: false },
      { supply: 7701n, discount: 0n, isLoss: true },
      { supply: 7500n, discount: 200n, isLoss: false },
      { supply: 7500n, discount: 201n, isLoss: true },
    ])
    .run(({ assert }, { supply, discount, isLoss }) => {
      const line = { supplyPriceMinor: supply, platformFundedDiscountMinor: discount }
      assert.equal(splitLine({ ...aLine, ...line }).isLoss, isLoss)
    })

  test('refuses {what}')
    .with([
      { what: 'a negative price', line: { unitPriceMinor: -1n, quantity: 0 } },
      { what: 'a negative retail price', line: { retailPriceMinor: -1n } },
      { what: 'a negative supply price', line: { supplyPriceMinor: -1n } },
      { what: 'a negative quantity', line: { unitPriceMinor: 0n, quantity: -1 } },
      { what: 'half a unit', line: { quantity: 1.5 } },
      { what: 'a negative rate', line: { rates: { ...aLine.rates, promoter: -1 } } },
      { what: 'half a basis point', line: { rates: { ...aLine.rates, owner: 12.5 } } },
      { what: 'a negative part of the markup', line: { markupShareBp: -1 } },
      { what: 'a negative discount', line: { platformFundedDiscountMinor: -1n } },
      { what: 'a negative discount of the store', line: { storeFundedDiscountMinor: -1n } },
      {
        what: 'discounts above the gross',
        line: { platformFundedDiscountMinor: 5001n, storeFundedDiscountMinor: 5000n },
      },
    ])
    .run(({ assert }, { line }) => {
      assert.throws(() => splitLine({ ...aLine, ...(line as Partial<SplitLineInput>) }), RangeError)
    })
})

import { test } from '@japa/runner'
import fc from 'fast-check'
import { Money, priceProblem, suggestedPrices, type PriceProblem } from '#money'

const prices = (supply: bigint, floor: bigint, retail: bigint, ceiling: bigint) => ({
  supplyPriceMinor: supply,
  floorPriceMinor: floor,
  retailPriceMinor: retail,
  ceilingPriceMinor: ceiling,
})

test.group('Prices of a variant', () => {
  const CASES: [bigint, bigint, bigint, bigint, PriceProblem | null][] = [
    [6000n, 9000n, 10_000n, 12_000n, null],
    [6000n, 6000n, 6000n, 6000n, null],
    [0n, 0n, 0n, 0n, 'retail_not_positive'],
    [6000n, 10_001n, 10_000n, 12_000n, 'floor_above_retail'],
    [6000n, 9000n, 10_000n, 9999n, 'retail_above_ceiling'],
    [9001n, 9000n, 10_000n, 12_000n, 'supply_above_floor'],
  ]
  for (const [supply, floor, retail, ceiling, problem] of CASES) {
    test(`supply ${supply}, floor ${floor}, retail ${retail}, ceiling ${ceiling}: ${problem}`, ({
      assert,
    }) => {
      assert.equal(priceProblem(prices(supply, floor, retail, ceiling)), problem)
    })
  }

  test('the suggestion is possible wherever supply is not above retail', () => {
    const minor = fc.bigInt({ min: 1n, max: 10n ** 12n })
    fc.assert(
      fc.property(minor, minor, (one, other) => {
        const [supply, retail] = one < other ? [one, other] : [other, one]
        const money = (amount: bigint) => Money.of(amount, 'USD')
        return priceProblem(suggestedPrices(money(supply), money(retail))) === null
      })
    )
  })

  test('the suggestion is a tenth below and a fifth above, to the cent', ({ assert }) => {
    const money = (amount: bigint) => Money.of(amount, 'USD')
    assert.deepEqual(
      suggestedPrices(money(4000n), money(9999n)),
      prices(4000n, 9000n, 9999n, 11_998n)
    )
    assert.equal(suggestedPrices(money(9500n), money(9999n)).floorPriceMinor, 9500n)
  })
})

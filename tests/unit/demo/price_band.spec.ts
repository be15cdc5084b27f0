import { test } from '@japa/runner'
import fc from 'fast-check'
import { priceBand } from '#database/demo/price_band'

test.group('Demo price band', () => {
  test('of {retail} with {supplyBp} bp in steps of {step}')
    .with([
      { retail: 3400n, supplyBp: 5600n, step: 50n, band: [1904n, 3100n, 3400n, 4800n] },
      { retail: 1200n, supplyBp: 5200n, step: 50n, band: [624n, 1100n, 1200n, 1700n] },
      { retail: 5990n, supplyBp: 6200n, step: 10n, band: [3713n, 5400n, 5990n, 8390n] },
      { retail: 2580n, supplyBp: 6200n, step: 10n, band: [1599n, 2330n, 2580n, 3620n] },
    ])
    .run(({ assert }, { retail, supplyBp, step, band }) => {
      const { supplyMinor, floorMinor, retailMinor, ceilingMinor } = priceBand(
        retail,
        supplyBp,
        step
      )
      assert.deepEqual([supplyMinor, floorMinor, retailMinor, ceilingMinor], band)
    })

  test('refuses a product that would sell at a loss', ({ assert }) => {
    assert.throws(() => priceBand(10_000n, 7_000n, 10n), /at a loss/)
  })

  test('leaves the platform something at the floor, whatever the price', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1_000n, max: 100_000_000n }),
        fc.bigInt({ min: 5_000n, max: 6_500n }),
        (retail, supplyBp) => {
          const { supplyMinor, floorMinor, ceilingMinor } = priceBand(retail, supplyBp, 10n)
          const earnings = (floorMinor * 2_300n) / 10_000n
          return (
            supplyMinor + earnings <= floorMinor && floorMinor <= retail && retail < ceilingMinor
          )
        }
      )
    )
  })
})

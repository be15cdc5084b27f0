import { test } from '@japa/runner'
import fc from 'fast-check'
import { storePriceMinor, type StorePriceInput } from '#stores'

const aVariant: StorePriceInput = {
  retailMinor: 10_000n,
  floorMinor: 9_000n,
  ceilingMinor: 12_000n,
  markupBp: 0,
  overrideMinor: null,
}

const CASES: [string, Partial<StorePriceInput>, bigint][] = [
  ['retail where nothing is said', {}, 10_000n],
  ['retail with the markup', { markupBp: 1_000 }, 11_000n],
  ['retail with a negative markup', { markupBp: -500 }, 9_500n],
  ['a markup up to the ceiling', { markupBp: 2_000 }, 12_000n],
  ['the ceiling where the markup passes it', { markupBp: 2_001 }, 12_000n],
  ['the ceiling where the markup is the largest', { markupBp: 100_000 }, 12_000n],
  ['the floor where the markup falls below it', { markupBp: -1_001 }, 9_000n],
  ['the floor where the markup takes everything', { markupBp: -10_000 }, 9_000n],
  ['a part of a cent rounded down', { retailMinor: 9_999n, markupBp: 1 }, 9_999n],
  ['a part of a cent less rounded down', { retailMinor: 9_999n, markupBp: -1 }, 9_998n],
  ['the own price, whatever the markup', { markupBp: 500, overrideMinor: 11_111n }, 11_111n],
  ['an own price at the floor', { overrideMinor: 9_000n }, 9_000n],
  ['an own price at the ceiling', { overrideMinor: 12_000n }, 12_000n],
  ['the floor for an own price left below it', { overrideMinor: 8_999n }, 9_000n],
  ['the ceiling for an own price left above it', { overrideMinor: 12_001n }, 12_000n],
  ['an own price of nothing, where the band allows it', { floorMinor: 0n, overrideMinor: 0n }, 0n],
  ['a price of nothing', { retailMinor: 0n, floorMinor: 0n, markupBp: 5_000 }, 0n],
]

test.group('storePriceMinor', () => {
  test('asks {0}')
    .with(CASES)
    .run(({ assert }, [, change, expected]) => {
      assert.equal(storePriceMinor({ ...aVariant, ...change }), expected)
    })

  test('never leaves the band', () => {
    const minor = fc.bigInt(0n, 10n ** 12n)
    const band = fc
      .tuple(minor, minor, minor)
      .map((prices) => prices.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    fc.assert(
      fc.property(
        band,
        fc.integer({ min: -10_000, max: 100_000 }),
        fc.option(minor),
        ([floorMinor, retailMinor, ceilingMinor], markupBp, overrideMinor) => {
          const price = storePriceMinor({
            floorMinor,
            retailMinor,
            ceilingMinor,
            markupBp,
            overrideMinor,
          })
          return price >= floorMinor && price <= ceilingMinor
        }
      )
    )
  })

  test('never falls when the markup rises', () => {
    const markup = fc.integer({ min: -10_000, max: 100_000 })
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), markup, markup, (retailMinor, one, other) => {
        const priceAt = (markupBp: number) =>
          storePriceMinor({
            retailMinor,
            floorMinor: 0n,
            ceilingMinor: 10n ** 12n,
            markupBp,
            overrideMinor: null,
          })
        return priceAt(Math.min(one, other)) <= priceAt(Math.max(one, other))
      })
    )
  })
})

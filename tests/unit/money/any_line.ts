import fc from 'fast-check'
import type { EarningRole, SplitLineInput } from '#money'

const anyPrice = fc.bigInt({ min: 0n, max: 10_000_000n })

function perRole<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<EarningRole, T>> {
  return fc.record({ owner: value, upline1: value, upline2: value, promoter: value })
}

function withDiscounts(line: SplitLineInput): fc.Arbitrary<SplitLineInput> {
  const gross = line.unitPriceMinor * BigInt(line.quantity)
  return fc
    .tuple(fc.bigInt({ min: 0n, max: gross }), fc.bigInt({ min: 0n, max: gross }))
    .map(([first, second]) => ({
      ...line,
      platformFundedDiscountMinor: first < second ? first : second,
      storeFundedDiscountMinor: first < second ? gross - second : gross - first,
    }))
}

/** Any line that can be written down, sensible or not: free, below retail, below supply price. */
export const anyLine: fc.Arbitrary<SplitLineInput> = fc
  .record({
    unitPriceMinor: anyPrice,
    retailPriceMinor: anyPrice,
    supplyPriceMinor: anyPrice,
    quantity: fc.integer({ min: 0, max: 50 }),
    base: fc.constantFrom('gross', 'retail', 'margin'),
    rates: perRole(fc.integer({ min: 0, max: 3000 })),
    exists: perRole(fc.boolean()),
    markupShareBp: fc.integer({ min: 0, max: 10_000 }),
  })
  .chain((line) => fc.oneof(fc.constant(line), withDiscounts(line)))

/** Lines as sold day by day: supplied at 60 %, sold at retail or above, with small rates. */
export const anySensibleLine: fc.Arbitrary<SplitLineInput> = fc
  .record({
    unitPriceMinor: fc.bigInt({ min: 1n, max: 100_000n }),
    quantity: fc.integer({ min: 1, max: 50 }),
    rates: perRole(fc.integer({ min: 0, max: 900 })),
    exists: perRole(fc.boolean()),
    markupBp: fc.bigInt({ min: 0n, max: 10_000n }),
  })
  .map(({ unitPriceMinor: retailPriceMinor, markupBp, ...line }) => ({
    ...line,
    retailPriceMinor,
    unitPriceMinor: retailPriceMinor + (retailPriceMinor * markupBp) / 10_000n,
    supplyPriceMinor: (retailPriceMinor * 6n) / 10n,
    base: 'retail' as const,
  }))

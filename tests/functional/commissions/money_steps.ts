import fc from 'fast-check'

const bp = fc.integer({ min: 0, max: 500 })
const times = fc.integer({ min: 1, max: 3 })
const which = fc.nat()
export const anyRates = fc.record({ owner: bp, upline1: bp, upline2: bp, promoter: bp })

const anyLine = fc.record({
  which: fc.nat({ max: 3 }),
  quantity: fc.integer({ min: 1, max: 7 }),
  priceMinor: fc.integer({ min: 1, max: 9_999 }),
  discountPart: fc.integer({ min: 0, max: 4 }),
  storeDiscountPart: fc.integer({ min: 0, max: 4 }),
})

const anySale = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
    shipping: fc.nat({ max: 900 }),
    isShared: fc.boolean(),
    times,
  })
  .map((sale) => ({ type: 'sale' as const, ...sale }))

const step = <Type extends string, Fields extends object>(
  type: Type,
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }
) => fc.record(fields).map((values) => ({ type, ...values }))

/** One thing that may happen to a tenant's money; news of it are delivered once to three times. */
export const anyStep = fc.oneof(
  { weight: 5, arbitrary: anySale },
  { weight: 3, arbitrary: step('deliver', { which, times }) },
  { weight: 5, arbitrary: step('refund', { which, part: fc.integer({ min: 1, max: 10 }), times }) },
  { weight: 3, arbitrary: step('pass', { days: fc.nat({ max: 9 }) }) },
  {
    weight: 2,
    arbitrary: step('pay', { end: fc.constantFrom('settle', 'reject', 'fail', 'return'), times }),
  },
  { weight: 2, arbitrary: step('dispute', { which, times }) },
  { weight: 2, arbitrary: step('decide', { which, isWon: fc.boolean(), times }) },
  { weight: 1, arbitrary: step('plan', { rates: anyRates }) }
)
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never
export type SaleStep = Extract<Step, { type: 'sale' }>

import fc from 'fast-check'

const which = fc.nat({ max: 50 })
const quantity = fc.integer({ min: 1, max: 3 })
const type = <Name extends string>(name: Name) => fc.constant(name)
const what = {
  place: fc.record({ type: type('place'), tea: quantity, cup: quantity }),
  pay: fc.record({ type: type('pay'), which }),
  expire: fc.record({ type: type('expire') }),
  cancel: fc.record({ type: type('cancel'), which }),
  cancelParcel: fc.record({ type: type('cancel_parcel'), which }),
  ship: fc.record({ type: type('ship'), which }),
  deliver: fc.record({ type: type('deliver'), which }),
  claim: fc.record({
    ...{ type: type('claim'), which, quantity },
    ...{ restock: fc.boolean(), isDecided: fc.boolean() },
  }),
  dispute: fc.record({
    type: type('dispute'),
    which,
    status: fc.constantFrom('needs_response', 'won', 'lost'),
    tenths: fc.integer({ min: 1, max: 10 }),
  }),
  direct: fc.record({
    type: type('refund_at_stripe'),
    which,
    tenths: fc.integer({ min: 1, max: 10 }),
  }),
  pass: fc.record({ type: type('pass'), days: fc.nat({ max: 9 }) }),
}

/** One thing that may happen to a tenant's orders. */
export const anyStep = fc.oneof(
  { weight: 4, arbitrary: what.place },
  { weight: 5, arbitrary: what.pay },
  { weight: 1, arbitrary: what.expire },
  { weight: 2, arbitrary: what.cancel },
  { weight: 2, arbitrary: what.cancelParcel },
  { weight: 3, arbitrary: what.ship },
  { weight: 3, arbitrary: what.deliver },
  { weight: 4, arbitrary: what.claim },
  { weight: 2, arbitrary: what.dispute },
  { weight: 2, arbitrary: what.direct },
  { weight: 1, arbitrary: what.pass }
)
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

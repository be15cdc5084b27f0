import { test } from '@japa/runner'
import { FULFILMENT_STATES } from '#orders/fulfilment_states'
import { standingOf } from '../../../resources/components/orders/standing.js'

const paidWith = (...states: string[]) =>
  standingOf({ state: 'paid', parcels: states.map((state) => ({ state })) }).state

test.group('How an order stands', () => {
  test('once paid, as its parcel does, whatever that is', ({ assert }) => {
    const states = FULFILMENT_STATES.filter((state) => state !== 'awaiting_payment')
    assert.deepEqual(
      states.map((state) => paidWith(state)),
      states
    )
  })

  const SLOWEST = [
    [['shipped', 'partly_shipped'], 'partly_shipped'],
    [['partly_shipped', 'awaiting_shipment'], 'awaiting_shipment'],
    [['delivered', 'shipped'], 'shipped'],
    [['cancelled', 'closed'], 'closed'],
  ] as const
  for (const [states, slowest] of SLOWEST) {
    test(`as the slowest of ${states.join(' and ')}`, ({ assert }) => {
      assert.equal(paidWith(...states), slowest)
    })
  }
})

import { test } from '@japa/runner'
import { nextState, type Transitions } from '#foundation'
import { CASE_DEADLINES } from '#orders/case_deadlines'
import { CASE_TRANSITIONS, OPEN_CASE_STATES } from '#orders/case_states'
import { FULFILMENT_TRANSITIONS } from '#orders/fulfilment_states'
import { INVOICE_TRANSITIONS } from '#orders/invoice_states'
import { ORDER_TRANSITIONS } from '#orders/order_states'
import { DISPUTE_TRANSITIONS } from '#payments/dispute_states'
import { PAYMENT_TRANSITIONS } from '#payments/payment_states'
import { REFUND_TRANSITIONS } from '#payments/refund_states'
import { PAYOUT_STATES, type PayoutEvent, type PayoutState } from '#payouts/payout_states'
import { PURCHASE_ORDER_TRANSITIONS } from '#purchasing/purchase_order_states'

/** Every pair of a state and an event: where it leads, or `–` where it is refused. */
function drawn<State extends string, Event extends string>(table: Transitions<State, Event>) {
  const states = Object.keys(table) as State[]
  const events = [...new Set(states.flatMap((state) => Object.keys(table[state])))] as Event[]
  return states.map(
    (state) =>
      `${state}: ${events.map((event) => `${event}→${nextState(table, state, event) ?? '–'}`).join(' ')}`
  )
}

/** For each state, every event with where it leads; all others are tried, and refused. */
function paths<State extends string, Event extends string>(table: Transitions<State, Event>) {
  const states = Object.keys(table) as State[]
  const events = [
    ...new Set(states.flatMap((state) => Object.keys(table[state]))),
  ].sort() as Event[]
  const led = (state: State) =>
    events.flatMap((event) => {
      const next = nextState(table, state, event)
      return next ? [`${event}→${next}`] : []
    })
  return Object.fromEntries(states.map((state) => [state, led(state).join(' ')]))
}

test.group('State machines', () => {
  test('of orders', ({ assert }) => {
    assert.deepEqual(drawn(ORDER_TRANSITIONS), [
      'awaiting_payment: pay→paid expire→expired cancel→cancelled close→–',
      'paid: pay→– expire→– cancel→cancelled close→closed',
      'expired: pay→paid expire→– cancel→– close→–',
      'cancelled: pay→– expire→– cancel→– close→–',
      'closed: pay→– expire→– cancel→– close→–',
    ])
  })

  test('of fulfilments', ({ assert }) => {
    assert.deepEqual(paths(FULFILMENT_TRANSITIONS), {
      awaiting_payment: 'cancel→cancelled pay→awaiting_shipment',
      awaiting_shipment: 'cancel→cancelled deliver→delivered ship→shipped ship_part→partly_shipped',
      partly_shipped: 'cancel_rest→shipped ship→shipped ship_part→partly_shipped',
      shipped: 'deliver→delivered',
      delivered: 'close→closed',
      closed: '',
      cancelled: '',
    })
  })

  test('of after-sales cases', ({ assert }) => {
    assert.deepEqual(paths(CASE_TRANSITIONS), {
      requested:
        'approve→approved ask_back→awaiting_return cover→covered reject→rejected withdraw→withdrawn',
      rejected: 'cover→covered decline→declined escalate→escalated',
      escalated:
        'approve→approved ask_back→awaiting_return cover→covered decline→declined exchange→exchanging withdraw→withdrawn',
      awaiting_return: 'cover→covered lapse→lapsed send_back→returning withdraw→withdrawn',
      returning: 'approve→approved contest→escalated cover→covered exchange→exchanging',
      exchanging: 'approve→approved cover→covered replace→exchanged',
      approved: 'refund→refunded',
      refunded: 'fail→approved',
      exchanged: '',
      declined: '',
      withdrawn: '',
      lapsed: '',
      covered: '',
    })
  })

  test('of after-sales cases never wait for nobody', ({ assert }) => {
    for (const [state, { then }] of Object.entries(CASE_DEADLINES)) {
      assert.isTrue(nextState(CASE_TRANSITIONS, state, then) !== null, state)
    }
    const waiting = [...OPEN_CASE_STATES, 'rejected']
    assert.sameMembers(Object.keys(CASE_DEADLINES), waiting)
  })

  test('of invoices', ({ assert }) => {
    assert.deepEqual(drawn(INVOICE_TRANSITIONS), [
      'requested: issue→issued withdraw→–',
      'issued: issue→– withdraw→requested',
    ])
  })

  test('of payments', ({ assert }) => {
    const ended = 'open→– succeed→– fail→– expire→– cancel→–'
    const rest = 'succeed→succeeded fail→failed expire→expired cancel→canceled'
    assert.deepEqual(drawn(PAYMENT_TRANSITIONS), [
      `created: open→open ${rest}`,
      `open: open→– ${rest}`,
      ...['succeeded', 'failed', 'expired', 'canceled'].map((state) => `${state}: ${ended}`),
    ])
  })

  test('of refunds and disputes', ({ assert }) => {
    assert.deepEqual(paths(REFUND_TRANSITIONS), {
      created: 'accept→pending fail→failed hold→waiting succeed→succeeded',
      waiting: 'accept→pending cover→covered release→created succeed→succeeded',
      pending: 'fail→failed succeed→succeeded',
      succeeded: 'fail→failed',
      failed: 'cover→covered',
      covered: '',
    })
    assert.deepEqual(drawn(DISPUTE_TRANSITIONS), [
      'open: review→under_review win→won lose→lost',
      'under_review: review→– win→won lose→lost',
      'won: review→– win→– lose→–',
      'lost: review→– win→– lose→–',
    ])
  })

  test('of payouts', ({ assert }) => {
    const table: Transitions<PayoutState, PayoutEvent> = PAYOUT_STATES
    const ended = 'send→– settle→– cancel→– fail→– return→–'
    assert.deepEqual(drawn(table), [
      'reserved: send→sending settle→paid cancel→cancelled fail→– return→–',
      'sending: send→– settle→paid cancel→– fail→failed return→–',
      'paid: send→– settle→– cancel→– fail→– return→returned',
      ...['failed', 'returned', 'cancelled'].map((state) => `${state}: ${ended}`),
    ])
  })

  test('of purchase orders', ({ assert }) => {
    const refused = (...events: string[]) => events.map((event) => `${event}→–`).join(' ')
    const arriving = 'receive_part→partially_received receive_rest→received close→closed'
    const ended = refused('approve', 'cancel', 'confirm', 'decline', 'receive_part')
    assert.deepEqual(drawn(PURCHASE_ORDER_TRANSITIONS), [
      `draft: approve→approved cancel→cancelled ${refused('confirm', 'decline', 'receive_part', 'receive_rest', 'close')}`,
      `approved: approve→– cancel→cancelled confirm→confirmed decline→declined ${refused('receive_part', 'receive_rest', 'close')}`,
      `confirmed: ${refused('approve', 'cancel', 'confirm', 'decline')} ${arriving}`,
      `partially_received: ${refused('approve', 'cancel', 'confirm', 'decline')} ${arriving}`,
      ...['received', 'declined', 'closed', 'cancelled'].map(
        (state) => `${state}: ${ended} receive_rest→– close→–`
      ),
    ])
  })
})

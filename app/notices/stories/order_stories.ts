import type { Story } from '#notices/stories/story'

/** Who pays at once need not be reminded to. */
const REMIND_AFTER_MINUTES = 10

type OrderPayload = { orderId: number }

const placed: Story = async (payload, _trx, orders) => {
  const { orderId } = payload as OrderPayload
  const told = orders.get(orderId)!
  const { expiresAt } = told.order
  const params = { until: expiresAt ? told.time(expiresAt) : '' }
  const letter = told.toCustomer('order_placed', params)
  return {
    ...{ type: 'order.placed', key: `order.placed:${orderId}`, content: { order: told.content } },
    orderId,
    letters: [{ ...letter, afterMinutes: REMIND_AFTER_MINUTES }],
  }
}

/** Whatever becomes of an order, it waits for its payment no more. */
function ended(type: string, letter: string): Story {
  return async (payload, _trx, orders) => {
    const { orderId } = payload as OrderPayload
    const told = orders.get(orderId)!
    return {
      ...{ type, key: `${type}:${orderId}`, content: { order: told.content } },
      orderId,
      letters: [told.toCustomer(letter)],
      overtakes: `order.placed:${orderId}`,
    }
  }
}

const paymentReturned: Story = async (payload, _trx, orders) => {
  const { orderId, paymentId, reason } = payload as OrderPayload & {
    paymentId: number
    reason: 'paid_twice' | 'out_of_stock' | 'cancelled'
  }
  const told = orders.get(orderId)!
  return {
    type: 'order.payment_returned',
    key: `order.payment_returned:${paymentId}`,
    content: { order: told.content, reason },
    orderId,
    letters: [told.toCustomer(`payment_returned_${reason}`)],
  }
}

export const ORDER_STORIES: Record<string, Story> = {
  'order.placed': placed,
  'order.paid': ended('order.paid', 'order_paid'),
  'order.cancelled': ended('order.cancelled', 'order_cancelled'),
  'order.expired': ended('order.expired', 'order_expired'),
  'order.payment_returned': paymentReturned,
}

import { currentTenant, tenantUrl } from '#foundation'
import { orderIdOf } from '#orders'
import { tenantLook } from '#notices/look'
import { operations } from '#notices/readers'
import type { Story } from '#notices/stories/story'
import { ToldOrder } from '#notices/stories/told_order'

type DisputePayload = { disputeId: number; reference: string; amountMinor: string }

/** A payer's bank takes money back: operations have to answer it, at Stripe and in time. */
function about(type: string): Story {
  return async (payload, trx) => {
    const { disputeId, reference, amountMinor } = payload as DisputePayload
    const orderId = orderIdOf(reference)
    if (orderId === null) return null
    const told = await ToldOrder.find(orderId, trx)
    const look = await tenantLook()
    const url = tenantUrl(currentTenant().slug, `/platform/orders/${told.order.number}`)
    const readers = await operations()
    return {
      ...{ type, key: `${type}:${disputeId}` },
      orderId,
      content: { order: told.content, disputed_minor: amountMinor },
      letters: readers.map((reader) => ({
        ...{ letter: type.replace('.', '_'), reader, look, url },
        params: { ...told.params, amount: told.money(BigInt(amountMinor), reader.locale) },
      })),
    }
  }
}

export const DISPUTE_STORIES: Record<string, Story> = {
  'dispute.opened': about('dispute.opened'),
  'dispute.won': about('dispute.won'),
  'dispute.lost': about('dispute.lost'),
}

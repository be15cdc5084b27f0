import { textsOf } from '#notices/letter_texts'
import { Notice } from '#notices/models/notice'

/** What was written to whom about an order, its parcels and its claims. */
export async function noticesOfOrder(orderId: number) {
  const notices = await Notice.query().where({ orderId, state: 'sent' }).orderBy('id')
  return notices.map((notice) => ({
    sentAt: notice.sentAt!.toISO()!,
    subject: textsOf(notice).subject,
    address: notice.address,
  }))
}

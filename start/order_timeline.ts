/**
 * What modules above orders add to an order's timeline: what was booked, and who was written to.
 * All of it loads when first asked for: migrations boot the app before the models' tables exist.
 */
import { systemEntry } from '#orders/timeline/timeline_entry'
import { addTimelineSource } from '#orders/timeline/timeline_sources'

addTimelineSource(async (orderId) => {
  const { journalsOfOrder, movedInAll } = await import('#ledger')
  const { currentTenant } = await import('#foundation')
  const journals = await journalsOfOrder(orderId)
  return journals.map(({ event, occurredAt, postings }) =>
    systemEntry(occurredAt.toISO(), 'journal.posted', {
      subject: event,
      amount: movedInAll(postings, currentTenant().currency).toJSON(),
    })
  )
})

addTimelineSource(async (orderId) => {
  const { noticesOfOrder } = await import('#notices')
  const notices = await noticesOfOrder(orderId)
  return notices.map(({ sentAt, subject, address }) =>
    systemEntry(sentAt, 'notice.sent', { subject: address, reason: subject })
  )
})

import { Invoice, UNTOLD_MINUTES } from '#orders'
import type { Story } from '#notices/stories/story'
import { ToldOrder } from '#notices/stories/told_order'

type InvoicePayload = { invoiceId: number; orderId: number; timesIssued: number }

/** Issued again after it was withdrawn, it is news again. */
const keyOf = ({ invoiceId, timesIssued }: InvoicePayload) =>
  `invoice.issued:${invoiceId}:${timesIssued}`

/** Customers hear of their invoice once it can be taken back no more. */
const issued: Story = async (payload, trx) => {
  const { invoiceId, orderId } = payload as InvoicePayload
  const { number, issuedOn } = await Invoice.findOrFail(invoiceId, { client: trx })
  if (!number || !issuedOn) return null
  const told = await ToldOrder.find(orderId, trx)
  const letter = told.toCustomer('invoice_issued', { number, date: told.date(issuedOn) })
  return {
    ...{ type: 'invoice.issued', key: keyOf(payload as InvoicePayload), orderId },
    content: { order: told.content, invoice: { number, issued_on: issuedOn.toISODate() } },
    letters: [{ ...letter, afterMinutes: UNTOLD_MINUTES }],
  }
}

const withdrawn: Story = async (payload, trx) => {
  const { orderId } = payload as InvoicePayload
  const issue = keyOf(payload as InvoicePayload)
  const told = await ToldOrder.find(orderId, trx)
  return {
    ...{ type: 'invoice.withdrawn', key: `withdrawn ${issue}`, orderId },
    content: { order: told.content },
    letters: [],
    overtakes: issue,
  }
}

export const INVOICE_STORIES: Record<string, Story> = {
  'invoice.issued': issued,
  'invoice.withdrawn': withdrawn,
}

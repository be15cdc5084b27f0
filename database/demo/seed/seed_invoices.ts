import type { DateTime } from 'luxon'
import { User } from '#identity'
import { IssueInvoice } from '#orders/actions/invoices/issue_invoice'
import { Invoice } from '#orders/models/invoice'
import type { DemoTenant } from '#database/demo/index'
import type { Seeding } from '#database/demo/seed/seeding'

/** So that the latest still wait when the demo begins. */
const DAYS_UNTIL_ISSUED = 4

/** Operations write the invoices that customers have waited for, in the evening of a day. */
export async function issueInvoices({ plan }: Seeding, day: DateTime<true>) {
  const clerk = plan.staff.find(({ role }) => role === 'operations')!
  const { actor } = await User.findByOrFail('email', clerk.email)
  const wished = await Invoice.query().where('state', 'requested').preload('order').orderBy('id')
  const until = day.minus({ days: DAYS_UNTIL_ISSUED })
  for (const invoice of wished) {
    if (!invoice.isIssuable || invoice.order.placedAt > until) continue
    const issuedOn = day.setZone(plan.timezone)
    const number = numberOf(plan, invoice.id, issuedOn)
    const { orderId } = invoice
    const issued = await new IssueInvoice().handle({ orderId, number, issuedOn, actor })
    if (!issued.ok) throw new Error(`The demo's invoice is refused: ${issued.error.type}`)
  }
}

/** China's fully digital invoices have twenty digits, the first of them the year's and the region's. */
function numberOf({ country, slug }: DemoTenant, id: number, day: DateTime): string {
  if (country === 'CN') return `${day.toFormat('yy')}33${String(id).padStart(16, '0')}`
  return `${slug.toUpperCase()}-${day.year}-${String(id).padStart(4, '0')}`
}

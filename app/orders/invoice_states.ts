import type { Transitions } from '#foundation'

export type InvoiceState = 'requested' | 'issued'
export type InvoiceChange = 'issue' | 'withdraw'

/** What was marked issued by mistake is withdrawn, as long as the customer was not told. */
export const INVOICE_TRANSITIONS: Transitions<InvoiceState, InvoiceChange> = {
  requested: { issue: 'issued' },
  issued: { withdraw: 'requested' },
}

/** How long the customer is not told, so that a slip can be taken back. */
export const UNTOLD_MINUTES = 15

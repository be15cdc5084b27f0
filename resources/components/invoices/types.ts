import type { MoneyJson } from '~/composables/translations'

/** An invoice that a customer asked for; see `app/orders/queries/invoices/invoice_shown.ts`. */
export type InvoiceRow = {
  orderNumber: string
  orderState: string
  customerName: string | null
  placedAt: string
  state: string
  kind: string
  title: string
  taxNumber: string | null
  total: MoneyJson
  refunded: MoneyJson
  kept: MoneyJson
  number: string | null
  issuedOn: string | null
  isIssuable: boolean
  isWithdrawable: boolean
}

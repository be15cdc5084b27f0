/** Whom an order reaches and where, as the form has it. */
export type ShopDelivery = {
  recipient: string
  email: string
  phone: string
  country: string
  region: string
  city: string
  district: string
  line1: string
  line2: string
  postalCode: string
  note: string
}

/** Whom an invoice is to name; of no kind where none is wanted. */
export type ShopInvoice = {
  invoice: '' | 'personal' | 'company'
  invoiceTitle: string
  taxNumber: string
}

export type DeliveryErrors = Partial<Record<keyof ShopDelivery | keyof ShopInvoice, string>>

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

export type DeliveryErrors = Partial<Record<keyof ShopDelivery, string>>

import type { MoneyJson } from '~/composables/translations'

export type ShopCartLine = {
  variantId: number
  productId: number
  title: string
  variantTitle: string
  picture: { src: string; srcset: string | null } | null
  quantity: number
  available: number
  unitPrice: MoneyJson
  /** What one cost when it was put in, where that has changed. */
  formerPrice: MoneyJson | null
  gross: MoneyJson
  problem: 'not_for_sale' | 'sold_out' | 'too_few' | null
}

export type ShopCartBrand = {
  id: number
  name: string
  shipping: MoneyJson
  lines: ShopCartLine[]
}

/** A cart as the server reckons it. */
export type ShopCart = {
  brands: ShopCartBrand[]
  quantity: number
  goods: MoneyJson
  shipping: MoneyJson
  total: MoneyJson
  isReady: boolean
  quote: string
}

import type { MoneyJson } from '~/composables/translations'

export type ShopVariant = {
  id: number
  title: string
  optionValues: string[]
  price: MoneyJson
  /** How many can be bought now. */
  available: number
  /** Where among the product's pictures its own stands; null where it has none. */
  pictureIndex: number | null
}

export type ShopPicture = { src: string; srcset: string | null; alt: string | null }

export type ShopProduct = {
  id: number
  key: string
  title: string
  description: string | null
  ownWords: string | null
  brandName: string
  optionNames: string[]
  pictures: ShopPicture[]
  variants: ShopVariant[]
}

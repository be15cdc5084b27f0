import type { MoneyJson } from '~/composables/translations'

/** A variant as the server describes it; `available` is how many can be bought now. */
export type ShopVariant = {
  id: number
  title: string
  optionValues: string[]
  price: MoneyJson
  available: number
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

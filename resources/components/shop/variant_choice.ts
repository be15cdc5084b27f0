import type { ShopProduct, ShopVariant } from '~/components/shop/shop_product'

/** The values of one option, in the order in which variants bring them. */
export function valuesOf({ variants }: ShopProduct, option: number): string[] {
  return [...new Set(variants.map(({ optionValues }) => optionValues[option]))].filter(Boolean)
}

export function variantWith({ variants }: ShopProduct, values: string[]): ShopVariant | null {
  return (
    variants.find(({ optionValues }) => values.every((value, at) => optionValues[at] === value)) ??
    null
  )
}

/** What a page opens with: the first that can be bought, else the first. */
export function firstChoice({ variants }: ShopProduct): ShopVariant | null {
  return variants.find(({ available }) => available > 0) ?? variants[0] ?? null
}

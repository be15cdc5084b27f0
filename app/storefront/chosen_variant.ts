import { FindStoreProduct, type Store } from '#stores'

interface Wish {
  variantId?: number
  productId?: number
  options?: string[]
}

/** The variant that a form means: named by its id, or by a product and the value of each option. */
export async function chosenVariantId(
  store: Store,
  { variantId, productId, options = [] }: Wish,
  locale: string
): Promise<number | null> {
  if (variantId !== undefined) return variantId
  const product = await new FindStoreProduct().handle(store, productId!, locale)
  const chosen = product?.variants.find(({ optionValues }) =>
    optionValues.every((value, index) => options[index] === value)
  )
  return chosen?.variantId ?? null
}

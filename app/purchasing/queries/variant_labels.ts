import { localized, pictureUrl, Variant } from '#catalog'

export interface VariantLabel {
  sku: string
  title: string
  /** Empty for a product that comes in one version only. */
  variantTitle: string
  brandName: string
  imageUrl: string | null
}

/** How variants are shown in the reader's language, in four statements. */
export async function variantLabels(
  variantIds: number[],
  locale: string
): Promise<Map<number, VariantLabel>> {
  const variants = await Variant.query()
    .whereIn('id', variantIds)
    .preload('product', (product) =>
      product.preload('brand').preload('images', (image) => image.where('status', 'ready'))
    )
  return new Map(
    variants.map(({ id, sku, title, product }) => {
      const own = product.images.find(({ variantId }) => variantId === id)
      return [
        id,
        {
          sku,
          title: localized(product, locale).title,
          variantTitle: title,
          brandName: localized(product.brand, locale).name,
          imageUrl: pictureUrl((own ?? product.images.at(0))?.path ?? null),
        },
      ]
    })
  )
}

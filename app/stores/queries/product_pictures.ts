import { tenantTable } from '#foundation'

export interface ProductPicture {
  productId: number
  variantId: number | null
  path: string
  alt: string | null
}

/** The fetched pictures of these products in their order, in one query. */
export async function productPictures(productIds: number[]): Promise<ProductPicture[]> {
  return tenantTable('product_images')
    .whereIn('product_id', productIds)
    .where('status', 'ready')
    .whereNotNull('path')
    .orderBy('position')
    .orderBy('id')
    .select('product_id as productId', 'variant_id as variantId', 'path', 'alt')
}

/** A variant's own picture, else the product's first. */
export function pictureOf(
  variant: { id: number; productId: number },
  pictures: ProductPicture[]
): string | null {
  const own = pictures.find(({ variantId }) => variantId === variant.id)
  return (own ?? pictures.find(({ productId }) => productId === variant.productId))?.path ?? null
}

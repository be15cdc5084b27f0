import { readFile } from 'node:fs/promises'
import { fail, type Result } from '#foundation'
import { ProductImage } from '#catalog/models/product_image'
import type { Product } from '#catalog/models/product'
import { storePicture } from '#catalog/pictures/store_picture'

interface Input {
  product: Product
  /** A file on this machine. */
  file: string
  alt: string | null
}

export const MOST_PICTURES = 20

export type AddPictureFailure = { type: 'not_an_image' } | { type: 'too_many_pictures' }

/** Adds a picture someone uploaded, after the product's others. */
export class AddPicture {
  async handle({ product, file, alt }: Input): Promise<Result<ProductImage, AddPictureFailure>> {
    const images = await ProductImage.query().where('productId', product.id).orderBy('position')
    if (images.length >= MOST_PICTURES) return fail({ type: 'too_many_pictures' })
    const stored = await storePicture(await readFile(file), product.id)
    if (!stored.ok) return stored
    const position = (images.at(-1)?.position ?? -1) + 1
    const image = await ProductImage.create({
      productId: product.id,
      ...stored.value,
      alt,
      position,
      status: 'ready',
      attempts: 0,
    })
    return { ok: true, value: image }
  }
}

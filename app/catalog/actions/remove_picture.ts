import type { ProductImage } from '#catalog/models/product_image'
import { deletePicture } from '#catalog/pictures/store_picture'

/** Removes a picture from its product; the files go last, so that no row ever names what is gone. */
export class RemovePicture {
  async handle(image: ProductImage) {
    await image.delete()
    if (image.path) await deletePicture(image.path)
  }
}

/** The catalog's one door. */
export { Brand } from '#catalog/models/brand'
export { Category } from '#catalog/models/category'
export { Product } from '#catalog/models/product'
export { ProductImage } from '#catalog/models/product_image'
export { Variant } from '#catalog/models/variant'
export { CreateBrand, type NewBrand } from '#catalog/actions/create_brand'
export {
  SaveProducts,
  type SavedProducts,
  type SaveProductsFailure,
} from '#catalog/actions/save_products'
export type { DraftImage, DraftProduct, DraftVariant, SavedAs } from '#catalog/saving/draft_product'
export type { SkuConflict } from '#catalog/saving/sku_conflicts'
export { localized, type LocalizedTexts } from '#catalog/localized'
export { pictureUrl, PICTURE_WIDTHS, type PictureWidth } from '#catalog/picture_url'

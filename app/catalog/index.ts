/** The catalog's one door. */
export { Brand } from '#catalog/models/brand'
export { shippingFees, shippingFeesOf, type Destination } from '#catalog/queries/shipping_fees'
export { Category } from '#catalog/models/category'
export { Product } from '#catalog/models/product'
export { ProductImage } from '#catalog/models/product_image'
export { Variant } from '#catalog/models/variant'
export { CreateBrand, type NewBrand } from '#catalog/actions/create_brand'
export {
  ApproveProduct,
  type ApprovalFailure,
  type VariantPrices,
} from '#catalog/actions/approve_product'
export { registerPriceCheck, type PricedListing } from '#catalog/reviewing/price_checks'
export { RejectProduct } from '#catalog/actions/reject_product'
export { SubmitProducts } from '#catalog/actions/submit_products'
export { InviteBrandMember } from '#catalog/actions/invite_brand_member'
export {
  SaveProducts,
  type SavedProducts,
  type SaveProductsFailure,
} from '#catalog/actions/save_products'
export type { DraftImage, DraftProduct, DraftVariant, SavedAs } from '#catalog/saving/draft_product'
export type { SkuConflict } from '#catalog/saving/sku_conflicts'
export { localized, type LocalizedTexts } from '#catalog/localized'
export { pictureFile, pictureUrl, PICTURE_WIDTHS, type PictureWidth } from '#catalog/picture_url'

/** The stores' one door. */
export { ASSORTMENT_KINDS, Store, type AssortmentKind } from '#stores/models/store'
export { OpenStore, type OpenStoreFailure, type OpenStoreInput } from '#stores/actions/open_store'
export { storePriceMinor, type StorePriceInput } from '#stores/store_price'
export { checkStoreSlug, slugified, type SlugProblem } from '#stores/store_slug'
export { PriceVariants, type PricedVariant } from '#stores/queries/price_variants'
export {
  ListStoreProducts,
  type ListStoreProductsInput,
  type StoreProductPage,
} from '#stores/queries/list_store_products'
export { ListStoreCategories, type StoreCategory } from '#stores/queries/list_store_categories'
export type { StoreProductCard } from '#stores/queries/product_cards'
export { FindStoreProduct, type StoreProduct } from '#stores/queries/find_store_product'
export { SuggestSlugs, type SlugAdvice } from '#stores/queries/suggest_slugs'
export { productIdOf, productKey } from '#stores/product_key'
export { storeOf } from '#stores/store_of'
export { storeName } from '#stores/validators/store_validators'
export { default as StorePolicy } from '#stores/policies/store_policy'

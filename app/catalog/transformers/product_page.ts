import { localized } from '#catalog/localized'
import type { Product } from '#catalog/models/product'
import type { ProductImage } from '#catalog/models/product_image'
import type { Variant } from '#catalog/models/variant'
import { pictureUrl } from '#catalog/picture_url'

export type ProductPage = ReturnType<typeof productPage>
export type PicturePage = ReturnType<typeof picturePage>
export type VariantPage = ReturnType<typeof variantPage>

/** A product as its brand edits and operations review it. Needs brand, variants and images loaded. */
export function productPage(product: Product, locale: string) {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description ?? '',
    translations: product.translations ?? {},
    brand: localized(product.brand, locale).name,
    categoryId: product.categoryId,
    tags: product.tags ?? [],
    status: product.status,
    isListed: product.isListed,
    awaitsReview: product.awaitsReview,
    canBeSubmitted: product.canBeSubmitted,
    rejectionReason: product.rejectionReason,
    submittedAt: product.submittedAt?.toISO() ?? null,
    reviewedAt: product.reviewedAt?.toISO() ?? null,
    images: product.images.map(picturePage),
    variants: product.variants.filter(({ status }) => status !== 'archived').map(variantPage),
  }
}

export function picturePage(image: ProductImage) {
  return {
    id: image.id,
    url: pictureUrl(image.path),
    alt: image.alt,
    status: image.status,
    sourceUrl: image.sourceUrl,
    failure: image.lastError && failurePage(image.lastError),
    nextAttemptAt: image.nextAttemptAt?.toISO() ?? null,
  }
}

/** `http_404` is one text with a number in it, every other code a text of its own. */
function failurePage(code: string) {
  const status = /^http_(\d+)$/.exec(code)?.[1]
  return status ? { code: 'http_status', status } : { code, status: '' }
}

function variantPage(variant: Variant) {
  return {
    id: variant.id,
    sku: variant.sku,
    title: variant.title,
    barcode: variant.barcode,
    weightGrams: variant.weightGrams,
    status: variant.status,
    hasOpenProposal: variant.hasOpenProposal,
    currency: variant.currency,
    supply: variant.supplyPrice.toDecimal() as string,
    retail: variant.retailPrice.toDecimal() as string,
    floor: variant.floorPrice.toDecimal() as string,
    ceiling: variant.ceilingPrice.toDecimal() as string,
    wantedSupply: variant.wantedSupplyPrice.toDecimal() as string,
    wantedRetail: variant.wantedRetailPrice.toDecimal() as string,
  }
}

import { pictureUrl } from '#catalog'
import { currentTenant } from '#foundation'
import { Money } from '#money'
import type { BrowsedProduct } from '#stores/queries/browse_catalog'
import type { OwnProduct, OwnVariant } from '#stores/queries/find_own_product'
import type { MarkupExample } from '#stores/queries/preview_markup'

const money = (minor: bigint) => Money.of(minor, currentTenant().currency).toJSON()

/** A row of the owner's catalog list, as its page shows it. */
export function browsedRow(product: BrowsedProduct) {
  return {
    id: product.id,
    title: product.title,
    brandName: product.brandName,
    picture: pictureUrl(product.imagePath),
    visibility: product.visibility,
    retailFrom: money(product.retailFromMinor),
    priceFrom: money(product.priceFromMinor),
    hasSeveralPrices: product.hasSeveralPrices,
  }
}

export function ownProductPage(product: OwnProduct) {
  const { imagePath, variants, ...texts } = product
  return { ...texts, picture: pictureUrl(imagePath, 600), variants: variants.map(variantRow) }
}

function variantRow(variant: OwnVariant) {
  const own = variant.ownPriceMinor
  return {
    id: variant.id,
    title: variant.title,
    retail: money(variant.retailMinor),
    floor: money(variant.floorMinor),
    ceiling: money(variant.ceilingMinor),
    rulePrice: money(variant.rulePriceMinor),
    price: money(variant.priceMinor),
    markup: money(variant.priceMinor - variant.retailMinor),
    /** As the form field shows it; '' where the rule decides. */
    ownPrice: own === null ? '' : Money.of(own, currentTenant().currency).toDecimal(),
  }
}

export function markupExample(example: MarkupExample) {
  return {
    title: example.title,
    retail: money(example.retailMinor),
    price: money(example.priceMinor),
    markup: money(example.markupMinor),
    limitedBy: example.limitedBy,
  }
}

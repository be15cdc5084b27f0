import { localized } from '#catalog'
import { assortmentOf } from '#stores/assortment'
import type { Store } from '#stores/models/store'
import { overlaidVariants } from '#stores/queries/overlaid_variants'
import { shownProducts } from '#stores/queries/shown_products'
import { storePriceMinor } from '#stores/store_price'

/** What a markup would make of one variant's price. Amounts in minor units, for one unit. */
export interface MarkupExample {
  title: string
  retailMinor: bigint
  priceMinor: bigint
  /** What the owner would take on top of the commission; below zero for a price under retail. */
  markupMinor: bigint
  /** The band held the price back; an own price overrules the rule. */
  limitedBy: 'floor' | 'ceiling' | 'own_price' | null
}

const EXAMPLES = 6

/** Tries a markup on the newest products that the store shows, before it is saved. Five queries. */
export async function previewMarkup(
  store: Store,
  markupBp: number,
  locale: string
): Promise<MarkupExample[]> {
  const assortment = await assortmentOf(store)
  const rows: { id: number }[] = await shownProducts(store, assortment)
    .orderBy('products.id', 'desc')
    .limit(EXAMPLES)
    .select('products.id')
  const productIds = rows.map(({ id }) => id)
  const variants = await overlaidVariants(store.id, { productIds })
  return productIds.flatMap((id) => {
    const variant = variants.find(({ productId, isListed }) => productId === id && isListed)
    if (!variant) return []
    const priceMinor = storePriceMinor({ ...variant, markupBp })
    return {
      title: variant.ownTitle ?? localized(variant, locale).title,
      retailMinor: variant.retailMinor,
      priceMinor,
      markupMinor: priceMinor - variant.retailMinor,
      limitedBy: limitOf(variant, priceMinor, markupBp),
    }
  })
}

type Priced = Parameters<typeof storePriceMinor>[0]

function limitOf(
  variant: Omit<Priced, 'markupBp'>,
  priceMinor: bigint,
  markupBp: number
): MarkupExample['limitedBy'] {
  if (variant.overrideMinor !== null) return 'own_price'
  const unlimited = { ...variant, markupBp, floorMinor: 0n, ceilingMinor: 2n ** 62n }
  const wanted = storePriceMinor(unlimited)
  if (wanted === priceMinor) return null
  return wanted < priceMinor ? 'floor' : 'ceiling'
}

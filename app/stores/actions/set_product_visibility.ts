import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { allOrNothing, fail, ok, type Result, tenantTable } from '#foundation'
import { assortmentOf, isShown, type AssortedStore } from '#stores/assortment'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { listedProducts } from '#stores/queries/listed_products'
import { raiseSettingsVersion } from '#stores/settings_version'

export const VISIBILITIES = ['shown', 'hidden', 'featured'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export interface SetProductVisibilityInput {
  store: AssortedStore
  productId: number
  visibility: Visibility
}

/** More than a phone shows at once would be no window any more. */
export const MOST_FEATURED = 12

/**
 * Shows, hides or features a product in one store. Where the store's rule says the same already,
 * nothing is written down, so that the overlay stays sparse.
 *
 * @throws E_ROW_NOT_FOUND where the catalog does not list the product
 */
export class SetProductVisibility {
  async handle(
    input: SetProductVisibilityInput
  ): Promise<Result<null, { type: 'window_full'; most: number }>> {
    const { store, productId, visibility } = input
    const product = await listedProducts(store.id)
      .where('products.id', productId)
      .select('products.category_id as categoryId', 'products.brand_id as brandId')
      .firstOrFail()
    const assortment = await assortmentOf(store)
    const byRule = isShown({ ...product, visibility: null }, assortment) ? 'shown' : 'hidden'
    return allOrNothing(async (trx) => {
      await raiseSettingsVersion(store.id, trx)
      const position =
        visibility === 'featured' ? await nextPosition(store.id, productId, trx) : null
      if (position === 'none') return fail({ type: 'window_full' as const, most: MOST_FEATURED })
      await StoreProductOverride.updateOrCreate(
        { storeId: store.id, productId },
        { visibility: visibility === byRule ? null : visibility, position },
        { client: trx }
      )
      return ok(null)
    })
  }
}

/** At the window's end; `none` where it is full without this product. */
async function nextPosition(storeId: number, productId: number, trx: TransactionClientContract) {
  const others = await tenantTable('store_product_overrides', trx)
    .where({ store_id: storeId, visibility: 'featured' })
    .whereNot('product_id', productId)
    .select('position')
  if (others.length >= MOST_FEATURED) return 'none' as const
  return Math.max(0, ...others.map(({ position }) => position ?? 0)) + 1
}

import db from '@adonisjs/lucid/services/db'
import { StoreProductOverride } from '#stores/models/store_product_override'
import { listedProducts } from '#stores/queries/listed_products'
import { raiseSettingsVersion } from '#stores/settings_version'

export interface SetOwnWordsInput {
  storeId: number
  productId: number
  /** Plain text; null takes the catalog's words again. */
  ownTitle: string | null
  ownWords: string | null
}

/**
 * Lets a store tell of a product in its own words.
 *
 * @throws E_ROW_NOT_FOUND where the catalog does not list the product
 */
export class SetOwnWords {
  async handle({ storeId, productId, ownTitle, ownWords }: SetOwnWordsInput) {
    await listedProducts(storeId)
      .where('products.id', productId)
      .select('products.id')
      .firstOrFail()
    await db.transaction(async (trx) => {
      await raiseSettingsVersion(storeId, trx)
      await StoreProductOverride.updateOrCreate(
        { storeId, productId },
        { ownTitle, ownWords },
        { client: trx }
      )
    })
  }
}

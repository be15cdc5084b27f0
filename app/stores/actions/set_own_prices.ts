import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, insertRows, ok, type Result, tenantTable, toDatabaseTime } from '#foundation'
import { overlaidVariants } from '#stores/queries/overlaid_variants'
import { raiseSettingsVersion } from '#stores/settings_version'

export interface SetOwnPricesInput {
  storeId: number
  productId: number
  /** By variant, in minor units; null lets the store's markup rule decide again. */
  prices: Map<number, bigint | null>
}

export interface OutOfBand {
  variantId: number
  floorMinor: bigint
  ceilingMinor: bigint
}

export type SetOwnPricesFailure =
  { type: 'out_of_band'; variants: OutOfBand[] } | { type: 'unknown_variant' }

/** Sets a store's own prices for a product's variants: all of them, or none where one leaves its band. */
export class SetOwnPrices {
  async handle(input: SetOwnPricesInput): Promise<Result<null, SetOwnPricesFailure>> {
    const { storeId, productId, prices } = input
    const variants = await overlaidVariants(storeId, { productIds: [productId] })
    const listed = new Set(variants.filter(({ isListed }) => isListed).map(({ id }) => id))
    if ([...prices.keys()].some((id) => !listed.has(id))) return fail({ type: 'unknown_variant' })

    const outOfBand = variants.filter(({ id, floorMinor, ceilingMinor }) => {
      const price = prices.get(id)
      return typeof price === 'bigint' && (price < floorMinor || price > ceilingMinor)
    })
    if (outOfBand.length > 0) {
      return fail({
        type: 'out_of_band',
        variants: outOfBand.map(({ id, floorMinor, ceilingMinor }) => ({
          variantId: id,
          floorMinor,
          ceilingMinor,
        })),
      })
    }
    await db.transaction((trx) => replacePrices(storeId, prices, trx))
    return ok(null)
  }
}

async function replacePrices(
  storeId: number,
  prices: Map<number, bigint | null>,
  trx: TransactionClientContract
) {
  await raiseSettingsVersion(storeId, trx)
  await tenantTable('store_price_overrides', trx)
    .where('store_id', storeId)
    .whereIn('variant_id', [...prices.keys()])
    .delete()
  const now = toDatabaseTime(clock.now())
  const rows = [...prices].flatMap(([variantId, price]) =>
    price === null
      ? []
      : {
          store_id: storeId,
          variant_id: variantId,
          price_minor: String(price),
          created_at: now,
          updated_at: now,
        }
  )
  if (rows.length > 0) await insertRows(trx, 'store_price_overrides', rows)
}

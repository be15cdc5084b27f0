import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, tenantTable } from '#foundation'
import { type AssortmentKind, Store } from '#stores/models/store'

export interface SetAssortmentInput {
  storeId: number
  kind: AssortmentKind
  /** What the rule names, where its kind is by categories or by brands. */
  categoryIds: number[]
  brandIds: number[]
}

/** Changes which products a store shows by rule; what its owner said of single products stays. */
export class SetAssortment {
  handle({ storeId, kind, categoryIds, brandIds }: SetAssortmentInput) {
    return db.transaction(async (trx) => {
      const store = await Store.query({ client: trx })
        .where('id', storeId)
        .forUpdate()
        .firstOrFail()
      const scopes =
        kind === 'categories'
          ? (await known('categories', categoryIds, trx)).map((id) => ({ category_id: id }))
          : (await known('brands', kind === 'brands' ? brandIds : [], trx)).map((id) => ({
              brand_id: id,
            }))
      await tenantTable('store_assortment_scopes', trx).where('store_id', storeId).delete()
      await insertRows(
        trx,
        'store_assortment_scopes',
        scopes.map((scope) => ({ ...scope, store_id: storeId }))
      )
      await store.changed({ assortmentKind: kind }).save()
    })
  }
}

/** Those of the ids that the tenant has. */
async function known(
  table: 'categories' | 'brands',
  ids: number[],
  trx: TransactionClientContract
): Promise<number[]> {
  const rows = await tenantTable(table, trx).whereIn('id', ids).orderBy('id').select('id')
  return rows.map(({ id }) => id)
}

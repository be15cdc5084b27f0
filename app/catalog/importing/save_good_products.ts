import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#foundation'
import { SaveProducts, type SavedProducts } from '#catalog/actions/save_products'
import type { ReadProduct } from '#catalog/importing/read_product'
import { withSkuConflicts } from '#catalog/importing/sku_problems'
import type { CatalogImport } from '#catalog/models/catalog_import'

/**
 * Stores the products of a batch that have no problem. A SKU that someone took after the check
 * spoils its product: it is left out and answered with its problem.
 */
export async function saveGoodProducts(
  row: CatalogImport,
  products: ReadProduct[],
  trx: TransactionClientContract
): Promise<{ saved: SavedProducts; spoiled: ReadProduct[] }> {
  const good = products.filter(({ problems }) => problems.length === 0)
  const first = await save(row, good, trx)
  if (first.ok) return { saved: first.value, spoiled: [] }

  const checked = good.map((product) => withSkuConflicts(product, first.error.conflicts))
  const spoiled = checked.filter(({ problems }) => problems.length > 0)
  const rest = checked.filter(({ problems }) => problems.length === 0)
  const second = await save(row, rest, trx)
  if (!second.ok) throw new Error('SKUs are being taken faster than they are checked')
  return { saved: second.value, spoiled }
}

function save(row: CatalogImport, products: ReadProduct[], trx: TransactionClientContract) {
  const actor: Actor = { type: 'user', id: row.userId }
  return new SaveProducts().handle(
    {
      brandId: row.brandId,
      products: products.map(({ draft }) => draft),
      status: row.submits ? 'submitted' : 'draft',
      actor,
    },
    trx
  )
}

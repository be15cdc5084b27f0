import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { retryOnContention } from '#foundation'
import type { OnProgress } from '#catalog/actions/run_import'
import { finishImport } from '#catalog/importing/finish_import'
import { moveImport } from '#catalog/importing/import_states'
import { rowCountOf, tallyOf, tallyWith, type ImportTally } from '#catalog/importing/import_tally'
import { keepProblems } from '#catalog/importing/keep_problems'
import type { ReadProduct } from '#catalog/importing/read_product'
import { saveGoodProducts } from '#catalog/importing/save_good_products'
import type { CatalogImport } from '#catalog/models/catalog_import'

/**
 * Stores every batch in a transaction that also notes how far the import got, and passes over what
 * an earlier run noted.
 */
export async function saveBatchByBatch(
  row: CatalogImport,
  source: AsyncIterable<ReadProduct[]>,
  onProgress: OnProgress
) {
  let tally = tallyOf(row)
  let rowsRead = 0
  for await (const products of source) {
    rowsRead += rowCountOf(products)
    if (rowsRead <= tally.rows_done) continue
    const next = await retryOnContention(() =>
      db.transaction((trx) => saveOne(row, products, { tally, rowsDone: rowsRead }, trx))
    )
    if (!next) return
    tally = next
    await onProgress(rowsRead)
  }
  await db.transaction((trx) => finishImport(row.id, {}, trx))
}

/** Null where the import was cancelled, or another worker is ahead of this one. */
async function saveOne(
  row: CatalogImport,
  products: ReadProduct[],
  { tally, rowsDone }: { tally: ImportTally; rowsDone: number },
  trx: TransactionClientContract
): Promise<ImportTally | null> {
  const isOurs = { rows_done: tally.rows_done }
  if (!(await moveImport(row.id, 'running', { rows_done: rowsDone }, trx, isOurs))) return null
  const { saved, spoiled } = await saveGoodProducts(row, products, trx)
  await keepProblems(
    row.id,
    spoiled.flatMap(({ problems }) => problems),
    trx
  )
  const next = tallyWith(tally, rowsDone, saved, spoiled)
  await moveImport(row.id, 'running', { ...next }, trx)
  return next
}

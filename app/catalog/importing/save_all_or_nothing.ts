import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { allOrNothing, fail, ok, type Result } from '#foundation'
import type { OnProgress } from '#catalog/actions/run_import'
import { finishImport } from '#catalog/importing/finish_import'
import { moveImport } from '#catalog/importing/import_states'
import { rowCountOf, tallyOf, tallyWith } from '#catalog/importing/import_tally'
import { keepProblems } from '#catalog/importing/keep_problems'
import type { Problem } from '#catalog/importing/problem'
import type { ReadProduct } from '#catalog/importing/read_product'
import { saveGoodProducts } from '#catalog/importing/save_good_products'
import type { CatalogImport } from '#catalog/models/catalog_import'

type Refusal = { type: 'overtaken' } | { type: 'spoiled'; problems: Problem[] }

/** Stores all batches in one transaction. How far it got is noted beside it, for people to see. */
export async function saveAllOrNothing(
  row: CatalogImport,
  source: AsyncIterable<ReadProduct[]>,
  onProgress: OnProgress
) {
  const saved = await allOrNothing((trx) => saveAll(row, source, onProgress, trx))
  if (!saved.ok && saved.error.type === 'spoiled') await failWith(row.id, saved.error.problems)
}

async function saveAll(
  row: CatalogImport,
  source: AsyncIterable<ReadProduct[]>,
  onProgress: OnProgress,
  trx: TransactionClientContract
): Promise<Result<void, Refusal>> {
  let tally = { ...tallyOf(row), rows_done: 0 }
  for await (const products of source) {
    const { saved, spoiled } = await saveGoodProducts(row, products, trx)
    const problems = [...products, ...spoiled].flatMap((product) => product.problems)
    if (problems.length > 0) return fail({ type: 'spoiled' as const, problems })

    tally = tallyWith(tally, tally.rows_done + rowCountOf(products), saved)
    const isOn = await moveImport(row.id, 'running', { rows_done: tally.rows_done })
    if (!isOn) return fail({ type: 'overtaken' as const })
    await onProgress(tally.rows_done)
  }
  const finished = await finishImport(row.id, { ...tally }, trx)
  return finished ? ok(undefined) : fail({ type: 'overtaken' as const })
}

function failWith(importId: number, problems: Problem[]) {
  return db.transaction(async (trx) => {
    const columns = { rows_done: 0, problems_total: problems.length, rows_bad: problems.length }
    if (await moveImport(importId, 'failed', columns, trx)) {
      await keepProblems(importId, problems, trx)
    }
  })
}

import db from '@adonisjs/lucid/services/db'
import { currentTenant } from '#foundation'
import { batches } from '#catalog/importing/batches'
import { Findings } from '#catalog/importing/findings'
import { IMPORT_LIMITS } from '#catalog/importing/import_limits'
import { moveImport } from '#catalog/importing/import_states'
import { forgetProblems, keepProblems } from '#catalog/importing/keep_problems'
import { importContext, openImport } from '#catalog/importing/open_import'
import type { Problem } from '#catalog/importing/problem'
import type { ReadProduct } from '#catalog/importing/read_product'
import { readProducts } from '#catalog/importing/read_products'
import { wholeFile, type Sheet } from '#catalog/importing/sheet'
import { withSkuConflicts } from '#catalog/importing/sku_problems'
import { CatalogImport } from '#catalog/models/catalog_import'
import { skuConflicts, type SkuConflict } from '#catalog/saving/sku_conflicts'
import { readStoredCatalog } from '#catalog/saving/stored_catalog'

/**
 * The dry run: reads an uploaded file to its end and notes all that is wrong with it, row by row.
 * Ends early where it is cancelled; may be started again at any time until someone chose.
 */
export class CheckImport {
  async handle(importId: number) {
    const row = await CatalogImport.query().where('id', importId).preload('brand').first()
    if (!row || !(await moveImport(importId, 'checking', { rows_done: 0 }))) return

    const opened = await openImport(row)
    if (!opened.ok) return this.#fail(importId, opened.error.problems)
    const { sheet, encoding } = opened.value
    const findings = await this.#read(row, sheet)
    if (!findings) return
    const broken = sheet.broken ?? (findings.productsTotal === 0 ? wholeFile('no_rows') : null)
    if (broken) return this.#fail(importId, [broken, ...findings.problems])
    await this.#finish(importId, findings, { encoding, ignored: sheet.header.ignored })
  }

  /** Null where it was cancelled meanwhile. */
  async #read(row: CatalogImport, sheet: Sheet): Promise<Findings | null> {
    const findings = new Findings(currentTenant().currency)
    const products = readProducts(sheet, importContext(row))
    for await (const batch of batches(products, IMPORT_LIMITS.productsABatch)) {
      const conflicts = await this.#takenSkus(row.brandId, batch)
      for (const product of batch) findings.add(withSkuConflicts(product, conflicts))
      const columns = { rows_done: findings.rowsTotal }
      if (!(await moveImport(row.id, 'checking', columns))) return null
    }
    return findings
  }

  async #takenSkus(brandId: number, products: ReadProduct[]): Promise<SkuConflict[]> {
    const drafts = products.map(({ draft }) => draft)
    const stored = await readStoredCatalog(brandId, drafts, db.connection())
    return skuConflicts(brandId, drafts, stored)
  }

  #fail(importId: number, problems: Problem[]) {
    return db.transaction(async (trx) => {
      const columns = { problems_total: problems.length, rows_bad: problems.length }
      if (!(await moveImport(importId, 'failed', columns, trx))) return
      await forgetProblems(importId, trx)
      await keepProblems(importId, problems, trx)
    })
  }

  #finish(importId: number, findings: Findings, file: { encoding: string; ignored: string[] }) {
    return db.transaction(async (trx) => {
      const columns = {
        encoding: file.encoding,
        ignored_columns: JSON.stringify(file.ignored),
        rows_total: findings.rowsTotal,
        rows_bad: findings.rowsBad,
        problems_total: findings.problemsTotal,
        products_total: findings.productsTotal,
        products_bad: findings.productsBad,
        preview: JSON.stringify(findings.preview),
      }
      if (!(await moveImport(importId, 'checked', columns, trx))) return
      await forgetProblems(importId, trx)
      await keepProblems(importId, findings.problems, trx)
    })
  }
}

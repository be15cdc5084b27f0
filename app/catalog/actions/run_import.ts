import { batches } from '#catalog/importing/batches'
import { IMPORT_LIMITS } from '#catalog/importing/import_limits'
import { importContext, openImport } from '#catalog/importing/open_import'
import { readProducts } from '#catalog/importing/read_products'
import { saveAllOrNothing } from '#catalog/importing/save_all_or_nothing'
import { saveBatchByBatch } from '#catalog/importing/save_batch_by_batch'
import { CatalogImport } from '#catalog/models/catalog_import'

/** Told after every batch how many rows are done; to show it, or (throwing) to stop. */
export type OnProgress = (rowsDone: number) => void | Promise<void>

/**
 * Imports what was checked and chosen. Safe to be killed at any moment and to be run again, by
 * several workers even: it takes up where the last stored batch ended, and a batch is stored once.
 */
export class RunImport {
  async handle(importId: number, onProgress: OnProgress = () => {}) {
    const row = await CatalogImport.query().where('id', importId).preload('brand').first()
    if (row?.state !== 'running') return

    const opened = await openImport(row)
    if (!opened.ok) throw new Error(`The file of import ${importId} is not what was checked`)
    const products = readProducts(opened.value.sheet, importContext(row))
    const source = batches(products, IMPORT_LIMITS.productsABatch)
    if (row.mode === 'all_or_nothing') await saveAllOrNothing(row, source, onProgress)
    else await saveBatchByBatch(row, source, onProgress)
  }
}

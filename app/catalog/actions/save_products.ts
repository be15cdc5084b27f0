import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, recordAudit, type Actor, type Result } from '#foundation'
import { Brand } from '#catalog/models/brand'
import type { DraftProduct, SavedAs } from '#catalog/saving/draft_product'
import { saveBatch, type SavedBatch } from '#catalog/saving/save_batch'
import { skuConflicts, type SkuConflict } from '#catalog/saving/sku_conflicts'
import { readStoredCatalog } from '#catalog/saving/stored_catalog'

interface Input {
  brandId: number
  products: DraftProduct[]
  /** `approved` puts the drafts' prices in force; else they are the brand's proposals. */
  status: SavedAs
  actor: Actor
}

export type SavedProducts = SavedBatch
export type SaveProductsFailure = { type: 'skus_taken'; conflicts: SkuConflict[] }

const BATCH = 200

/**
 * Stores products by their brand and handle, variants by their SKU, in a constant number of
 * statements for each batch. Saving the same again changes nothing; a variant or picture that a
 * draft leaves out stays. Where a SKU is taken nothing is written at all.
 *
 * Two savers of the same new product: the slower one gets the database's error and may try again.
 * (No lock on the brand's row instead: every new order that names the brand would wait for it.)
 */
export class SaveProducts {
  async handle(
    { brandId, products, status, actor }: Input,
    trx: TransactionClientContract
  ): Promise<Result<SavedProducts, SaveProductsFailure>> {
    await Brand.query({ client: trx }).where('id', brandId).firstOrFail()

    const batches = []
    for (let start = 0; start < products.length; start += BATCH) {
      const drafts = products.slice(start, start + BATCH)
      batches.push({ drafts, stored: await readStoredCatalog(brandId, drafts, trx) })
    }
    const conflicts = batches.flatMap(({ drafts, stored }) => skuConflicts(brandId, drafts, stored))
    if (conflicts.length > 0) return fail({ type: 'skus_taken' as const, conflicts })

    const saved = nothingSaved()
    for (const batch of batches) {
      add(saved, await saveBatch({ brandId, savedAs: status, ...batch }, trx))
    }
    await this.#audit(brandId, actor, saved, trx)
    return ok(saved)
  }

  async #audit(
    brandId: number,
    actor: Actor,
    { productIdsByHandle, variantIdsBySku, ...counts }: SavedProducts,
    trx: TransactionClientContract
  ) {
    if (Object.values(counts).every((count) => count === 0)) return
    await recordAudit(trx, {
      actor,
      action: 'products.saved',
      subjectType: 'brand',
      subjectId: brandId,
      changes: counts,
    })
  }
}

function nothingSaved(): SavedProducts {
  return {
    productsCreated: 0,
    productsUpdated: 0,
    variantsCreated: 0,
    variantsUpdated: 0,
    productIdsByHandle: new Map(),
    variantIdsBySku: new Map(),
  }
}

function add(total: SavedProducts, batch: SavedBatch) {
  total.productsCreated += batch.productsCreated
  total.productsUpdated += batch.productsUpdated
  total.variantsCreated += batch.variantsCreated
  total.variantsUpdated += batch.variantsUpdated
  for (const [handle, id] of batch.productIdsByHandle) total.productIdsByHandle.set(handle, id)
  for (const [sku, id] of batch.variantIdsBySku) total.variantIdsBySku.set(sku, id)
}

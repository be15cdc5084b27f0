import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM, tenantTable } from '#foundation'
import { CreateBrand, SaveProducts } from '#catalog'
import type { NumberedRecord } from '#replay/reading/replay_event'

export interface ReplayVariant {
  variantId: number
  productId: number
  brandId: number
  sku: string
}

/** ⌊60 %⌋ of the retail price (rule 4). */
export function supplyPriceOf(retailPriceMinor: bigint): bigint {
  return (retailPriceMinor * 6n) / 10n
}

/**
 * A stock code as a SKU. Codes differ in the case of their letters, which SKUs may not: whatever is
 * no digit or capital letter is written as its code point.
 */
export function skuOf(stockCode: string): string {
  return stockCode.replace(/[^0-9A-Z]/gu, (letter) => `_${letter.codePointAt(0)!.toString(16)}`)
}

/** Variants by stock code, added to the catalog when they are first sold. */
export class ReplayCatalog {
  readonly #variants = new Map<string, ReplayVariant>()
  readonly #brandIds = new Map<string, number>()

  /** @returns the variants of these rows' stock codes, by SKU */
  async ensure(
    records: readonly NumberedRecord[],
    trx: TransactionClientContract
  ): Promise<ReadonlyMap<string, ReplayVariant>> {
    const unseen = firstOfEachSku(records.filter((it) => !this.#variants.has(skuOf(it.stockCode))))
    await this.#read([...unseen.keys()], trx)
    const missing = [...unseen.values()].filter((it) => !this.#variants.has(skuOf(it.stockCode)))
    if (missing.length > 0) trx.after('rollback', () => this.#forget())
    for (const [brand, ofBrand] of Map.groupBy(missing, brandOf)) {
      await this.#add(await this.#brandId(brand, trx), ofBrand, trx)
    }
    await this.#read(
      missing.map(({ stockCode }) => skuOf(stockCode)),
      trx
    )
    return this.#variants
  }

  #forget() {
    this.#variants.clear()
    this.#brandIds.clear()
  }

  async #read(skus: string[], trx: TransactionClientContract) {
    if (skus.length === 0) return
    const rows = await tenantTable('variants', trx)
      .whereIn('sku', skus)
      .select('id', 'product_id', 'brand_id', 'sku')
    for (const row of rows) {
      this.#variants.set(row.sku, {
        variantId: Number(row.id),
        productId: Number(row.product_id),
        brandId: Number(row.brand_id),
        sku: row.sku,
      })
    }
  }

  async #brandId(slug: string, trx: TransactionClientContract): Promise<number> {
    const known = this.#brandIds.get(slug)
    if (known) return known
    const row = await tenantTable('brands', trx).where('slug', slug).select('id').first()
    const brand =
      row ??
      (await new CreateBrand().handle(
        { slug, name: `Brand ${slug}`, contactEmail: null, leadTimeDays: 14 },
        trx
      ))
    this.#brandIds.set(slug, Number(brand.id))
    return Number(brand.id)
  }

  async #add(brandId: number, records: NumberedRecord[], trx: TransactionClientContract) {
    const products = records.map(({ stockCode, description, unitPriceMinor }) => ({
      handle: skuOf(stockCode).toLowerCase(),
      title: description || stockCode,
      variants: [
        {
          sku: skuOf(stockCode),
          supplyPriceMinor: supplyPriceOf(unitPriceMinor),
          retailPriceMinor: unitPriceMinor,
        },
      ],
    }))
    const saved = await new SaveProducts().handle(
      { brandId, products, status: 'approved', actor: SYSTEM },
      trx
    )
    if (!saved.ok) throw new Error(`Stock codes are taken: ${saved.error.conflicts.length}`)
  }
}

/** The brand is the first two characters of the stock code (rule 4). */
function brandOf({ stockCode }: NumberedRecord): string {
  return stockCode.slice(0, 2)
}

function firstOfEachSku(records: readonly NumberedRecord[]): Map<string, NumberedRecord> {
  const first = new Map<string, NumberedRecord>()
  for (const record of records) {
    const sku = skuOf(record.stockCode)
    if (!first.has(sku)) first.set(sku, record)
  }
  return first
}

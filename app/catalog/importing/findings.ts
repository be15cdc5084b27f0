import { Money, type MoneyJson } from '#money'
import { IMPORT_LIMITS } from '#catalog/importing/import_limits'
import type { Problem } from '#catalog/importing/problem'
import type { ReadProduct } from '#catalog/importing/read_product'

/** A good product as the check page shows it, before anything is stored. */
export interface PreviewedProduct extends Record<string, unknown> {
  handle: string
  title: string
  variants: { sku: string; title: string; supply: MoneyJson; retail: MoneyJson }[]
  pictures: number
}

/** What a check of a file found. Keeps counts, the first problems and a preview, not the products. */
export class Findings {
  readonly problems: Problem[] = []
  readonly preview: PreviewedProduct[] = []
  rowsTotal = 0
  rowsBad = 0
  problemsTotal = 0
  productsTotal = 0
  productsBad = 0

  constructor(private readonly currency: string) {}

  add({ draft, problems, rowCount }: ReadProduct) {
    this.productsTotal++
    this.rowsTotal += rowCount
    if (problems.length > 0) this.#addProblems(problems)
    else if (this.preview.length < IMPORT_LIMITS.productsPreviewed) this.#show(draft)
  }

  #addProblems(problems: Problem[]) {
    this.productsBad++
    this.rowsBad += new Set(problems.map(({ row }) => row)).size
    this.problemsTotal += problems.length
    const room = IMPORT_LIMITS.problemsKept - this.problems.length
    this.problems.push(...problems.slice(0, room))
  }

  #show({ handle, title, variants, images = [] }: ReadProduct['draft']) {
    const money = (minor: bigint) => Money.of(minor, this.currency).toJSON()
    this.preview.push({
      handle,
      title,
      variants: variants.map((variant) => ({
        sku: variant.sku,
        title: variant.title ?? '',
        supply: money(variant.supplyPriceMinor),
        retail: money(variant.retailPriceMinor),
      })),
      pictures: images.length,
    })
  }
}

import { localized } from '#catalog/localized'
import { CatalogImport } from '#catalog/models/catalog_import'
import { importRow } from '#catalog/transformers/import_page'

const IMPORTS_A_PAGE = 30

interface Wishes {
  brandIds: number[]
  /** The id of the last import on the page before. */
  after?: number
  locale: string
}

/** The imports of some brands, the newest first. */
export class ListImports {
  async handle({ brandIds, after, locale }: Wishes) {
    const query = CatalogImport.query()
      .whereIn('brandId', brandIds)
      .preload('brand')
      .orderBy('id', 'desc')
      .limit(IMPORTS_A_PAGE + 1)
    if (after) query.where('id', '<', after)
    const found = await query
    const imports = found.slice(0, IMPORTS_A_PAGE)
    return {
      imports: imports.map((row) => ({
        ...importRow(row),
        brand: localized(row.brand, locale).name,
      })),
      next: found.length > IMPORTS_A_PAGE ? imports.at(-1)!.id : null,
    }
  }
}

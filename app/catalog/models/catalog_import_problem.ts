import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CatalogImportProblemSchema } from '#database/schema'

/** One thing that is wrong with an import's file, and where. */
export class CatalogImportProblem extends compose(CatalogImportProblemSchema, TenantOwned) {
  static table = 'catalog_import_problems'
}

import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { CatalogImport } from '#catalog/models/catalog_import'

/** An import belongs to its brand; another's does not exist. */
export default class CatalogImportPolicy extends BasePolicy {
  manage(user: User, row: CatalogImport) {
    return user.brandIds.includes(row.brandId) || AuthorizationResponse.deny('Not found', 404)
  }

  upload(user: User, brandId: number) {
    return user.brandIds.includes(brandId) || AuthorizationResponse.deny('Not found', 404)
  }
}

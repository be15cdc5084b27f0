import { moveImport } from '#catalog/importing/import_states'
import type { CatalogImport } from '#catalog/models/catalog_import'

/**
 * Stops an import wherever it is: a check or a run ends at its next batch. What earlier batches of
 * `skip_bad` stored stays; of `all_or_nothing` nothing does.
 */
export class CancelImport {
  /** False where it was too late. */
  handle({ id }: CatalogImport): Promise<boolean> {
    return moveImport(id, 'cancelled', {})
  }
}

import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { CatalogImportSchema } from '#database/schema'
import type { ImportState } from '#catalog/importing/import_states'
import { canMove } from '#catalog/importing/import_states'
import { Brand } from '#catalog/models/brand'

/** One file of a brand on its way into the catalog: checked first, then imported or not. */
export class CatalogImport extends compose(CatalogImportSchema, TenantOwned) {
  static table = 'catalog_imports'

  @belongsTo(() => Brand)
  declare brand: BelongsTo<typeof Brand>

  get isUnderWay(): boolean {
    return ['uploaded', 'checking', 'running'].includes(this.state)
  }

  get canBeCancelled(): boolean {
    return canMove(this.state as ImportState, 'cancelled')
  }

  get goodProducts(): number {
    return this.productsTotal - this.productsBad
  }

  /** Waits for someone to say whether what was found good is imported. */
  get awaitsChoice(): boolean {
    return this.state === 'checked'
  }
}

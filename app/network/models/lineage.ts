import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { LineageSchema } from '#database/schema'

/** Whose team a store belongs to. Written once, when the store opens; the database refuses changes. */
export class Lineage extends compose(LineageSchema, TenantOwned) {
  static table = 'lineages'
}

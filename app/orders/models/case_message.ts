import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { CaseMessageSchema } from '#database/schema'
import type { CaseSide } from '#orders/case_deadlines'
import { CasePhoto } from '#orders/models/case_photo'

/** What one side wrote and showed in a case; words may be empty where photos speak. */
export class CaseMessage extends compose(CaseMessageSchema, TenantOwned) {
  static table = 'case_messages'

  declare side: CaseSide

  @hasMany(() => CasePhoto, { foreignKey: 'messageId', onQuery: (query) => query.orderBy('id') })
  declare photos: HasMany<typeof CasePhoto>
}

import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { CasePhotoSchema } from '#database/schema'
import { CaseMessage } from '#orders/models/case_message'

/** A photo in a case, for those who may see the case: `casePhotoFiles` holds it. */
export class CasePhoto extends compose(CasePhotoSchema, TenantOwned) {
  static table = 'case_photos'

  @belongsTo(() => CaseMessage, { foreignKey: 'messageId' })
  declare message: BelongsTo<typeof CaseMessage>
}

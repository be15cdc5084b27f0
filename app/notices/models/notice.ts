import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { NoticeSchema } from '#database/schema'
import type { Look } from '#notices/look'
import type { ReaderType } from '#notices/occurrence'

/** What one reader is told of one occurrence by one channel: worded when it is sent. */
export class Notice extends compose(NoticeSchema, TenantOwned) {
  static table = 'notices'

  declare state: 'waiting' | 'sent' | 'dropped'
  declare readerType: ReaderType
  declare look: Look
}

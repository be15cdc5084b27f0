import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { RefundSchema } from '#database/schema'
import { Payment } from '#payments/models/payment'
import type { RefundState } from '#payments/refund_states'

/** Money on its way back to who paid it, for one reason (`reference`, e.g. `case:7`). */
export class Refund extends compose(RefundSchema, TenantOwned) {
  static table = 'refunds'

  declare state: RefundState
  declare provider: 'stripe' | 'outside'

  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>

  /** What is to be sent of it: not what the payer's bank has given back already. */
  get payableMinor(): bigint {
    return this.amountMinor - this.coveredMinor
  }
}

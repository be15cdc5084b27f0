import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { RefundSchema } from '#database/schema'
import { Payment } from '#payments/models/payment'
import type { RefundState } from '#payments/refund_states'

const DIRECT = 'direct:'

/** By which a refund is known that somebody made at Stripe instead of here. */
export const directReference = (stripeRefundId: string) => `${DIRECT}${stripeRefundId}`

/** Money on its way back to who paid it, for one reason (`reference`, e.g. `case:7`). */
export class Refund extends compose(RefundSchema, TenantOwned) {
  static table = 'refunds'

  declare state: RefundState
  declare provider: 'stripe' | 'outside'

  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>

  /** Somebody made it at Stripe; nothing here asked for it. */
  get isDirect(): boolean {
    return this.reference.startsWith(DIRECT)
  }

  /** What is to be sent of it: not what the payer's bank has given back already. */
  get payableMinor(): bigint {
    return this.amountMinor - this.coveredMinor
  }
}

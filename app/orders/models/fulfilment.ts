import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { clock, nextState, TenantOwned } from '#foundation'
import { FulfilmentSchema } from '#database/schema'
import {
  FULFILMENT_TRANSITIONS,
  type FulfilmentChange,
  type FulfilmentState,
} from '#orders/fulfilment_states'
import { Order } from '#orders/models/order'
import { OrderLine } from '#orders/models/order_line'

/** What one brand sends of an order from one place: the platform's warehouse or its own. */
export class Fulfilment extends compose(FulfilmentSchema, TenantOwned) {
  static table = 'fulfilments'

  declare state: FulfilmentState

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  @hasMany(() => OrderLine)
  declare lines: HasMany<typeof OrderLine>

  /** What is not paid yet is none of a brand's business. */
  get isVisibleToBrand(): boolean {
    return this.state !== 'awaiting_payment'
  }

  /** What of the brand's shipping fee is not refunded yet. */
  get refundableShippingMinor(): bigint {
    return this.shippingMinor - this.shippingRefundedMinor
  }

  /** On its way or there: before, it is cancelled; after, the window has ended. */
  get isClaimable(): boolean {
    return this.state === 'shipped' || this.state === 'delivered'
  }

  get isWithinWindow(): boolean {
    return this.returnsUntil === null || this.returnsUntil > clock.now()
  }

  can(change: FulfilmentChange): boolean {
    return nextState(FULFILMENT_TRANSITIONS, this.state, change) !== null
  }
}

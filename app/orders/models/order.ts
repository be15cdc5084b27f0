import { compose } from '@adonisjs/core/helpers'
import { hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import { clock, nextState, TenantOwned } from '#foundation'
import { Money } from '#money'
import { OrderSchema } from '#database/schema'
import { ORDER_TRANSITIONS, type OrderChange, type OrderState } from '#orders/order_states'
import { Invoice } from '#orders/models/invoice'
import { Fulfilment } from '#orders/models/fulfilment'
import { OrderLine } from '#orders/models/order_line'

/** A customer's purchase in one store; what it was priced by is frozen on its lines. */
export class Order extends compose(OrderSchema, TenantOwned) {
  static table = 'orders'

  declare state: OrderState
  declare source: 'storefront' | 'replay' | 'demo'

  @hasMany(() => OrderLine)
  declare lines: HasMany<typeof OrderLine>

  @hasMany(() => Fulfilment)
  declare fulfilments: HasMany<typeof Fulfilment>

  /** Where the customer asked for one. */
  @hasOne(() => Invoice)
  declare invoice: HasOne<typeof Invoice>

  /** What the customer pays or has paid. */
  get total(): Money {
    return Money.of(this.totalMinor, this.currency)
  }

  /** It awaits its payment, and its stock is still held for it. */
  get isPayable(): boolean {
    return this.state === 'awaiting_payment' && (this.expiresAt ?? clock.now()) > clock.now()
  }

  can(change: OrderChange): boolean {
    return nextState(ORDER_TRANSITIONS, this.state, change) !== null
  }

  /** Needs `fulfilments` loaded: an order can be cancelled until the first parcel is on its way. */
  get isCancellable(): boolean {
    const open = this.fulfilments.filter(({ state }) => state !== 'cancelled')
    return this.can('cancel') && open.every((fulfilment) => fulfilment.can('cancel'))
  }
}

import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { clock, nextState, TenantOwned } from '#foundation'
import { InvoiceSchema } from '#database/schema'
import {
  INVOICE_TRANSITIONS,
  UNTOLD_MINUTES,
  type InvoiceChange,
  type InvoiceState,
} from '#orders/invoice_states'
import { Order } from '#orders/models/order'

/**
 * An invoice that a customer asked for with their order. Whoever keeps the tenant's books writes it;
 * here it is noted that they did. `issuedOn` is the day on it, `issuedAt` when it was noted, and
 * `timesIssued` how often: what was taken back is issued again.
 */
export class Invoice extends compose(InvoiceSchema, TenantOwned) {
  static table = 'invoices'

  declare state: InvoiceState
  declare kind: 'personal' | 'company'

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  /** The customer knows of it, or is being told. */
  get isTold(): boolean {
    if (this.issuedAt === null) return false
    return this.issuedAt.plus({ minutes: UNTOLD_MINUTES }) <= clock.now()
  }

  /** Needs `order` loaded: what was never paid, or is cancelled, is not invoiced. */
  get isIssuable(): boolean {
    return this.can('issue') && ['paid', 'closed'].includes(this.order.state)
  }

  get isWithdrawable(): boolean {
    return this.can('withdraw') && !this.isTold
  }

  can(change: InvoiceChange): boolean {
    return nextState(INVOICE_TRANSITIONS, this.state, change) !== null
  }
}

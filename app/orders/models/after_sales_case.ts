import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { nextState, TenantOwned } from '#foundation'
import { AfterSalesCaseSchema } from '#database/schema'
import {
  CASE_TRANSITIONS,
  OPEN_CASE_STATES,
  type CaseChange,
  type CaseKind,
  type CaseState,
} from '#orders/case_states'
import { AfterSalesLine } from '#orders/models/after_sales_line'
import { Fulfilment } from '#orders/models/fulfilment'
import { CaseMessage } from '#orders/models/case_message'
import { Order } from '#orders/models/order'

/**
 * A claim on lines of one fulfilment (售后).
 *
 * `refundMinor` is all the cash that goes back to the customer; `shippingRefundMinor` is the part
 * of it that is the brand's shipping fee. Both are known from the decision on.
 */
export class AfterSalesCase extends compose(AfterSalesCaseSchema, TenantOwned) {
  static table = 'after_sales_cases'

  declare state: CaseState
  declare kind: CaseKind

  @belongsTo(() => Order)
  declare order: BelongsTo<typeof Order>

  @belongsTo(() => Fulfilment)
  declare fulfilment: BelongsTo<typeof Fulfilment>

  @hasMany(() => AfterSalesLine, { foreignKey: 'caseId' })
  declare lines: HasMany<typeof AfterSalesLine>

  @hasMany(() => CaseMessage, { foreignKey: 'caseId', onQuery: (query) => query.orderBy('id') })
  declare messages: HasMany<typeof CaseMessage>

  /** Nothing more can happen to it but what Stripe makes happen. */
  get isEnded(): boolean {
    return !OPEN_CASE_STATES.includes(this.state) && this.state !== 'rejected'
  }

  get awaitsDecision(): boolean {
    return this.state === 'requested' || this.state === 'escalated'
  }

  /** Needs `lines` loaded: there is something to send back, and it was not sent yet. */
  get isToComeBack(): boolean {
    if (this.kind === 'refund' || this.returnTrackingNumber !== null) return false
    return this.lines.some(({ quantity }) => quantity > 0)
  }

  /** Needs `lines` loaded: an exchange whose goods are back, so that others may be sent for them. */
  get isToBeReplaced(): boolean {
    return this.kind === 'exchange' && this.can('exchange') && !this.isToComeBack
  }

  can(change: CaseChange): boolean {
    return nextState(CASE_TRANSITIONS, this.state, change) !== null
  }
}

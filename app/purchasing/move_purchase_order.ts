import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { nextState, recordAudit, type Actor } from '#foundation'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import {
  PURCHASE_ORDER_TRANSITIONS,
  type PurchaseOrderChange,
} from '#purchasing/purchase_order_states'

/** The order, held until the transaction ends: whoever else moves it waits. */
export function lockPurchaseOrder(id: number, trx: TransactionClientContract) {
  return PurchaseOrder.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

interface Move {
  change: PurchaseOrderChange
  /** `purchase_order.` and a participle. */
  action: string
  actor: Actor
  fields?: Partial<PurchaseOrder>
  /** For the audit, beside the states. */
  details?: Record<string, unknown>
}

/**
 * Moves a locked order to its next state, and notes who did it.
 *
 * @throws Error where the change has no place in this state: callers ask `order.may` first
 */
export async function movePurchaseOrder(
  order: PurchaseOrder,
  { change, action, actor, fields = {}, details = {} }: Move
) {
  const from = order.state
  const to = nextState(PURCHASE_ORDER_TRANSITIONS, from, change)
  if (!to) throw new Error(`A purchase order that is ${from} cannot ${change}`)
  await order.merge({ ...fields, state: to }).save()
  await recordAudit(order.$trx!, {
    actor,
    action: `purchase_order.${action}`,
    subjectType: 'purchase_order',
    subjectId: order.id,
    changes: { from, to, ...details },
  })
}

export type WrongState = { type: 'wrong_state'; state: string }

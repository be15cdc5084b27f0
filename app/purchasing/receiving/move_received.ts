import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, recordAudit, type Actor } from '#foundation'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import { movePurchaseOrder } from '#purchasing/move_purchase_order'
import type { Coming } from '#purchasing/receiving/good_lines'

interface Arrival {
  came: Coming
  receiptNumber: string
  actor: Actor
}

/** A delivery of nothing but broken goods is noted, and the order waits on. */
export async function moveReceived(
  order: PurchaseOrder,
  { came, receiptNumber, actor }: Arrival,
  trx: TransactionClientContract
) {
  const details = { receipt: receiptNumber }
  if (came === 'nothing') {
    const subject = { subjectType: 'purchase_order', subjectId: order.id }
    const action = 'purchase_order.received'
    return recordAudit(trx, { actor, action, ...subject, changes: details })
  }
  const fields = came === 'rest' ? { closedAt: clock.now() } : {}
  const change = `receive_${came}` as const
  return movePurchaseOrder(order, { change, action: 'received', actor, fields, details })
}

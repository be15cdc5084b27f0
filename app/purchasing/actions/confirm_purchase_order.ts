import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  ok,
  retryOnContention,
  updateEach,
  type Actor,
  type Result,
} from '#foundation'
import {
  checkAnswer,
  isStandingAnswer,
  type ConfirmedLine,
  type WrongAnswer,
} from '#purchasing/check_answer'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import {
  lockPurchaseOrder,
  movePurchaseOrder,
  type WrongState,
} from '#purchasing/move_purchase_order'

interface Input {
  purchaseOrderId: number
  lines: ConfirmedLine[]
  /** The day on which the brand expects its goods to arrive. */
  expectedOn: DateTime | null
  actor: Actor
}

/**
 * The brand's answer to the whole order at once: what it will deliver of each line, and when. An
 * order of which it will deliver nothing is declined. The same answer again changes nothing.
 */
export class ConfirmPurchaseOrder {
  handle(input: Input): Promise<Result<PurchaseOrder, WrongState | WrongAnswer>> {
    return retryOnContention(() => db.transaction((trx) => this.#confirm(input, trx)))
  }

  async #confirm(input: Input, trx: TransactionClientContract) {
    const order = await lockPurchaseOrder(input.purchaseOrderId, trx)
    const lines = await PurchaseOrderLine.query({ client: trx })
      .where('purchaseOrderId', order.id)
      .orderBy('id')
    if (!order.may('confirm')) {
      const isAnswered = ['confirmed', 'declined'].includes(order.state)
      if (isAnswered && isStandingAnswer(lines, input.lines)) return ok(order)
      return fail({ type: 'wrong_state' as const, state: order.state })
    }
    const answer = checkAnswer(lines, input.lines)
    if (!answer.ok) return answer
    await updateEach(trx, 'purchase_order_lines', {
      columns: { quantity: 'INT', reason: 'VARCHAR(255)' },
      rows: answer.value.map((line) => ({ ...line })),
      set: 'target.confirmed_quantity = step.quantity, target.decline_reason = step.reason',
    })
    await this.#move(order, input)
    return ok(order)
  }

  async #move(order: PurchaseOrder, { lines, expectedOn, actor }: Input) {
    const confirmedAt = clock.now()
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const answered = { confirmedBy: actor.id, confirmedAt }
    await movePurchaseOrder(order, {
      ...(units === 0
        ? { change: 'decline', action: 'declined', fields: { ...answered, closedAt: confirmedAt } }
        : { change: 'confirm', action: 'confirmed', fields: { ...answered, expectedOn } }),
      actor,
      details: { units, expectedOn: expectedOn?.toISODate() ?? null },
    })
  }
}

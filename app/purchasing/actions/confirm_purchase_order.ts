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
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import {
  lockPurchaseOrder,
  movePurchaseOrder,
  type WrongState,
} from '#purchasing/move_purchase_order'

export interface ConfirmedLine {
  lineId: number
  /** 0 declines the line. */
  quantity: number
  /** Why less than was ordered, or nothing, will come. */
  reason?: string | null
}

interface Input {
  purchaseOrderId: number
  lines: ConfirmedLine[]
  /** The day on which the brand expects its goods to arrive. */
  expectedOn: DateTime | null
  actor: Actor
}

export type ConfirmationRefused =
  WrongState | { type: 'lines_do_not_match' } | { type: 'more_than_ordered' }

/**
 * The brand's answer to the whole order at once: what it will deliver of each line, and when. An
 * order of which it will deliver nothing is declined.
 */
export class ConfirmPurchaseOrder {
  handle(input: Input): Promise<Result<PurchaseOrder, ConfirmationRefused>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const order = await lockPurchaseOrder(input.purchaseOrderId, trx)
        if (!order.may('confirm')) {
          return fail({ type: 'wrong_state' as const, state: order.state })
        }
        const lines = await PurchaseOrderLine.query({ client: trx })
          .where('purchaseOrderId', order.id)
          .orderBy('id')
        const answers = new Map(input.lines.map((line) => [line.lineId, line]))
        const isWhole = answers.size === lines.length && lines.every((line) => answers.has(line.id))
        if (!isWhole) return fail({ type: 'lines_do_not_match' as const })
        if (lines.some((line) => answers.get(line.id)!.quantity > line.orderedQuantity)) {
          return fail({ type: 'more_than_ordered' as const })
        }
        await this.#write(lines, answers, trx)
        await this.#move(order, input)
        return ok(order)
      })
    )
  }

  async #write(
    lines: PurchaseOrderLine[],
    answers: Map<number, ConfirmedLine>,
    trx: TransactionClientContract
  ) {
    await updateEach(trx, 'purchase_order_lines', {
      columns: { quantity: 'INT', reason: 'VARCHAR(255)' },
      rows: lines.map(({ id, orderedQuantity }) => {
        const { quantity, reason } = answers.get(id)!
        return { id, quantity, reason: quantity < orderedQuantity ? (reason ?? null) : null }
      }),
      set: 'target.confirmed_quantity = step.quantity, target.decline_reason = step.reason',
    })
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

import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  fail,
  idempotentAnswer,
  ok,
  retryOnContention,
  type Actor,
  type KeyReused,
  type Result,
} from '#foundation'
import { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import { Receipt } from '#purchasing/models/receipt'
import { lockPurchaseOrder, type WrongState } from '#purchasing/move_purchase_order'
import { arrivalHash } from '#purchasing/receiving/arrival_hash'
import { bookArrival } from '#purchasing/receiving/book_arrival'
import {
  checkArrival,
  type ArrivedLine,
  type WrongArrival,
} from '#purchasing/receiving/check_arrival'
import { goodLines, whatCame } from '#purchasing/receiving/good_lines'
import { moveReceived } from '#purchasing/receiving/move_received'
import { writeReceipt } from '#purchasing/receiving/write_receipt'

interface Input {
  purchaseOrderId: number
  lines: ArrivedLine[]
  note?: string | null
  /** The same key again is the same receipt; with another count it is refused. */
  idempotencyKey: string
  actor: Actor
}

/**
 * Books one delivery in one transaction: the receipt, the units on the platform's shelf, and what
 * the brand is owed for them. Damaged units are noted, but neither stocked nor owed.
 */
export class ReceivePurchaseOrder {
  handle(input: Input): Promise<Result<Receipt, WrongState | WrongArrival | KeyReused<Receipt>>> {
    return retryOnContention(() => db.transaction((trx) => this.#receive(input, trx)))
  }

  async #receive(
    { lines, note = null, idempotencyKey, ...input }: Input,
    trx: TransactionClientContract
  ) {
    const order = await lockPurchaseOrder(input.purchaseOrderId, trx)
    const hash = arrivalHash({ purchaseOrderId: order.id, note, lines })
    const standing = await Receipt.findBy('idempotencyKey', idempotencyKey, { client: trx })
    if (standing) return idempotentAnswer(standing, hash)
    if (!order.may('receive_part')) {
      return fail({ type: 'wrong_state' as const, state: order.state })
    }
    const expected = await PurchaseOrderLine.query({ client: trx })
      .where('purchaseOrderId', order.id)
      .orderBy('id')
    const arrived = checkArrival(expected, lines)
    if (!arrived.ok) return arrived

    const draft = { note, idempotencyKey, contentHash: hash, receivedBy: input.actor.id }
    const receipt = await writeReceipt(order, { ...draft, lines: arrived.value }, trx)
    const good = goodLines(expected, arrived.value)
    await bookArrival(order, receipt, good, trx)
    const came = whatCame(expected, good)
    await moveReceived(order, { came, receiptNumber: receipt.number, actor: input.actor }, trx)
    return ok(receipt)
  }
}

import db from '@adonisjs/lucid/services/db'
import {
  isUniqueViolation,
  ok,
  recordAudit,
  retryOnContention,
  type Actor,
  type Result,
} from '#foundation'
import {
  draftLines,
  type DraftLine,
  type WantedLine,
  type WrongLines,
} from '#purchasing/drafting/draft_lines'
import { writeDraft } from '#purchasing/drafting/write_draft'
import { PurchaseOrder } from '#purchasing/models/purchase_order'

export interface NewPurchaseOrder {
  brandId: number
  /** Lines of 0 are left out. */
  lines: WantedLine[]
  note?: string | null
  /** The same key again is the same order. */
  idempotencyKey: string
  actor: Actor
}

/**
 * Drafts an order to one brand at the supply prices now in force, with the reasoning of today's
 * suggestion beside each line. Nothing is promised to anyone before it is approved.
 */
export class CreatePurchaseOrder {
  async handle(input: NewPurchaseOrder): Promise<Result<PurchaseOrder, WrongLines>> {
    const known = await PurchaseOrder.findBy('idempotencyKey', input.idempotencyKey)
    if (known) return ok(known)
    const lines = await draftLines(input.brandId, input.lines)
    if (!lines.ok) return lines
    try {
      return ok(await this.#write(input, lines.value))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return ok(await PurchaseOrder.findByOrFail('idempotencyKey', input.idempotencyKey))
    }
  }

  #write({ brandId, note = null, idempotencyKey, actor }: NewPurchaseOrder, lines: DraftLine[]) {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const draft = { brandId, note, idempotencyKey, createdBy: actor.id, lines }
        const order = await writeDraft(draft, trx)
        await recordAudit(trx, {
          actor,
          action: 'purchase_order.drafted',
          subjectType: 'purchase_order',
          subjectId: order.id,
          changes: { brandId, lines: lines.length, totalMinor: order.totalMinor.toString() },
        })
        return order
      })
    )
  }
}

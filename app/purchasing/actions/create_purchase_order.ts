import db from '@adonisjs/lucid/services/db'
import {
  isUniqueViolation,
  ok,
  recordAudit,
  retryOnContention,
  type Actor,
  type KeyReused,
  type Result,
} from '#foundation'
import {
  draftLines,
  type DraftLine,
  type WantedLine,
  type WrongLines,
} from '#purchasing/drafting/draft_lines'
import { orderHash, standingOrder } from '#purchasing/drafting/standing_order'
import { writeDraft } from '#purchasing/drafting/write_draft'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'

export interface NewPurchaseOrder {
  brandId: number
  /** Lines of 0 are left out. */
  lines: WantedLine[]
  note?: string | null
  /** The same key again is the same order; with other lines it is refused. */
  idempotencyKey: string
  actor: Actor
}

type Refused = WrongLines | KeyReused<PurchaseOrder>

/**
 * Drafts an order to one brand at the supply prices now in force, with the reasoning of today's
 * suggestion beside each line. Nothing is promised to anyone before it is approved.
 */
export class CreatePurchaseOrder {
  async handle(input: NewPurchaseOrder): Promise<Result<PurchaseOrder, Refused>> {
    const standing = await standingOrder(input)
    if (standing) return standing
    const lines = await draftLines(input.brandId, input.lines)
    if (!lines.ok) return lines
    try {
      return ok(await this.#write(input, lines.value))
    } catch (error) {
      const made = isUniqueViolation(error) && (await standingOrder(input))
      if (!made) throw error
      return made
    }
  }

  #write(input: NewPurchaseOrder, lines: DraftLine[]) {
    const { brandId, note = null, idempotencyKey, actor } = input
    const hash = orderHash(input)
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const draft = { brandId, note, idempotencyKey, contentHash: hash, createdBy: actor.id }
        const order = await writeDraft({ ...draft, lines }, trx)
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

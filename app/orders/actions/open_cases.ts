import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenant,
  insertRows,
  publicCode,
  tenantTable,
  toDatabaseTime,
  type Actor,
} from '#foundation'
import type { CaseKind } from '#orders/case_states'
import { recordHistory } from '#orders/record_history'

export interface CaseDraft {
  orderId: number
  fulfilmentId: number
  /** The lost dispute it writes down. */
  disputeId?: number
  /** The refund made at Stripe that it writes down. */
  refundId?: number
  /** It writes down what has happened already: its history begins with its end. */
  isUnasked?: boolean
  kind: CaseKind
  reason: string
  message?: string | null
  lines: CaseDraftLine[]
  /** The same key again is the same case. */
  idempotencyKey: string
  requestedAt: DateTime
  actor: Actor
  /** Until when it is to be decided, where it is not decided at once. */
  dueAt?: DateTime | null
}

export interface CaseDraftLine {
  orderLineId: number
  quantity: number
  /** The part of the line's gross to be refunded. */
  refundGrossMinor: bigint
  /** Whether the units go back on the shelf once it is approved. */
  restock: boolean
}

/** Writes after-sales cases, awaiting their decision. The orders are locked by the caller. */
export class OpenCases {
  /** @returns case ids by idempotency key, of new cases and of those that were there already */
  async handle(
    drafts: CaseDraft[],
    trx: TransactionClientContract
  ): Promise<Map<string, { id: number; isNew: boolean }>> {
    const keys = drafts.map(({ idempotencyKey }) => idempotencyKey)
    const known = await this.#idsByKey(keys, trx)
    const fresh = drafts.filter(({ idempotencyKey }) => !known.has(idempotencyKey))
    await insertRows(trx, 'after_sales_cases', fresh.map(caseRow))

    const ids = await this.#idsByKey(keys, trx)
    const lines = fresh.flatMap((draft) =>
      draft.lines.map(({ orderLineId, quantity, refundGrossMinor, restock }) => ({
        case_id: ids.get(draft.idempotencyKey),
        order_line_id: orderLineId,
        quantity,
        refund_gross_minor: refundGrossMinor.toString(),
        restock,
      }))
    )
    await insertRows(trx, 'after_sales_lines', lines)
    const requested = fresh.filter(({ isUnasked }) => !isUnasked)
    const entries = requested.map(
      ({ orderId, fulfilmentId, reason, actor, requestedAt, ...draft }) => ({
        ...{ orderId, fulfilmentId, reason, actor, at: requestedAt },
        event: 'case.requested',
        from: null,
        to: 'requested',
        details: { caseId: ids.get(draft.idempotencyKey), kind: draft.kind },
      })
    )
    await recordHistory(entries, trx)
    return new Map([...ids].map(([key, id]) => [key, { id, isNew: !known.has(key) }]))
  }

  async #idsByKey(keys: string[], trx: TransactionClientContract): Promise<Map<string, number>> {
    const rows = await tenantTable('after_sales_cases', trx)
      .whereIn('idempotency_key', keys)
      .select('id', 'idempotency_key')
    return new Map(rows.map((row) => [row.idempotency_key, Number(row.id)]))
  }
}

function caseRow(draft: CaseDraft) {
  const now = toDatabaseTime(clock.now())
  return {
    number: publicCode(10),
    order_id: draft.orderId,
    fulfilment_id: draft.fulfilmentId,
    dispute_id: draft.disputeId ?? null,
    refund_id: draft.refundId ?? null,
    kind: draft.kind,
    state: 'requested',
    reason: draft.reason,
    message: draft.message ?? null,
    currency: currentTenant().currency,
    idempotency_key: draft.idempotencyKey,
    requested_at: toDatabaseTime(draft.requestedAt),
    due_at: draft.dueAt ? toDatabaseTime(draft.dueAt) : null,
    created_at: now,
    updated_at: now,
  }
}

import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, ok, outbox, retryOnContention, type Actor, type Result } from '#foundation'
import { OpenCases } from '#orders/actions/open_cases'
import { addMessage } from '#orders/after_sales/add_message'
import { beyondClaimable, type BeyondClaimable } from '#orders/after_sales/claimable'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import { dueAfter } from '#orders/case_deadlines'
import type { CaseReason } from '#orders/case_reasons'
import type { CaseKind } from '#orders/case_states'
import { lockFulfilment } from '#orders/lock_fulfilment'
import { AfterSalesCase } from '#orders/models/after_sales_case'
import type { Fulfilment } from '#orders/models/fulfilment'

export interface AfterSalesRequest {
  fulfilmentId: number
  kind: CaseKind
  reason: CaseReason
  message: string | null
  /** As `storePhoto` named them. */
  photos?: string[]
  lines: { orderLineId: number; quantity: number }[]
  actor: Actor
  /** The same key again is the same case. */
  idempotencyKey: string
}

export type AfterSalesProblem =
  | { type: 'not_claimable' }
  | { type: 'window_ended' }
  | { type: 'too_many'; lines: BeyondClaimable[] }

/** Claims units of one fulfilment: their money back, with or without sending them back, or others. */
export class RequestAfterSales {
  handle(request: AfterSalesRequest): Promise<Result<{ caseId: number }, AfterSalesProblem>> {
    return retryOnContention(() => db.transaction((trx) => this.#request(request, trx)))
  }

  async #request(
    request: AfterSalesRequest,
    trx: TransactionClientContract
  ): Promise<Result<{ caseId: number }, AfterSalesProblem>> {
    const { fulfilmentId, idempotencyKey } = request
    const parcel = await lockFulfilment(fulfilmentId, trx)
    const standing = await AfterSalesCase.query({ client: trx }).where({ idempotencyKey }).first()
    if (standing) return ok({ caseId: standing.id })
    if (!parcel.isClaimable) return fail({ type: 'not_claimable' })
    if (!parcel.isWithinWindow) return fail({ type: 'window_ended' })

    await parcel.load('lines')
    const tooMany = await beyondClaimable(request.lines, parcel.lines, trx)
    if (tooMany.length > 0 || request.lines.length === 0) {
      return fail({ type: 'too_many', lines: tooMany })
    }
    return ok({ caseId: await this.#open(parcel, request, trx) })
  }

  async #open(
    { orderId, lines: sold }: Fulfilment,
    request: AfterSalesRequest,
    trx: TransactionClientContract
  ): Promise<number> {
    const lines = request.lines.map(({ orderLineId, quantity }) => {
      const refundGrossMinor = grossOfUnits(
        sold.find(({ id }) => id === orderLineId)!,
        quantity
      )
      return { orderLineId, quantity, refundGrossMinor, restock: false }
    })
    const now = clock.now()
    const times = { requestedAt: now, dueAt: dueAfter('requested', now) }
    const cases = await new OpenCases().handle([{ ...request, orderId, lines, ...times }], trx)
    const { id: caseId } = cases.get(request.idempotencyKey)!
    const { photos = [], actor } = request
    if (photos.length > 0) {
      await addMessage({ caseId, side: 'customer', actor, words: '', photos }, trx)
    }
    const moved = { caseId, orderId, state: 'requested', at: now.toMillis() }
    await outbox.publish(trx, 'case.moved', moved)
    return caseId
  }
}

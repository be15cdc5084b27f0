import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, ok, outbox, retryOnContention, type Actor, type Result } from '#foundation'
import { OpenCases } from '#orders/actions/open_cases'
import { addMessage } from '#orders/after_sales/add_message'
import { claimableUnits } from '#orders/after_sales/claimable'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import { dueAfter } from '#orders/case_deadlines'
import type { CaseReason } from '#orders/case_reasons'
import type { CaseKind } from '#orders/case_states'
import { lockOrders } from '#orders/lock_orders'
import { Fulfilment } from '#orders/models/fulfilment'

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
  | { type: 'too_many'; lines: { orderLineId: number; quantity: number; claimable: number }[] }

/** Claims units of one fulfilment: their money back, with or without sending them back, or others. */
export class RequestAfterSales {
  handle(request: AfterSalesRequest): Promise<Result<{ caseId: number }, AfterSalesProblem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const find = () =>
          Fulfilment.query({ client: trx })
            .where('id', request.fulfilmentId)
            .preload('lines')
            .firstOrFail()
        const { orderId } = await find()
        await lockOrders([orderId], trx)
        const parcel = await find()
        if (!parcel.isClaimable) return fail({ type: 'not_claimable' })
        if (!parcel.isWithinWindow) return fail({ type: 'window_ended' })

        const claimable = await claimableUnits(parcel.lines, trx)
        const tooMany = request.lines
          .map(({ orderLineId, quantity }) => ({
            ...{ orderLineId, quantity, claimable: claimable.get(orderLineId) ?? 0 },
          }))
          .filter((line) => line.quantity < 1 || line.quantity > line.claimable)
        if (tooMany.length > 0 || request.lines.length === 0) {
          return fail({ type: 'too_many', lines: tooMany })
        }
        const lines = request.lines.map(({ orderLineId, quantity }) => {
          const line = parcel.lines.find(({ id }) => id === orderLineId)!
          const refundGrossMinor = grossOfUnits(line, quantity)
          return { orderLineId, quantity, refundGrossMinor, restock: false }
        })
        const now = clock.now()
        const times = { requestedAt: now, dueAt: dueAfter('requested', now) }
        const cases = await new OpenCases().handle([{ ...request, orderId, lines, ...times }], trx)
        const { id: caseId, isNew } = cases.get(request.idempotencyKey)!
        if (isNew) await this.#tell({ caseId, orderId, request }, trx)
        return ok({ caseId })
      })
    )
  }
  async #tell({ caseId, orderId, request }: Opened, trx: TransactionClientContract) {
    const { photos = [], actor } = request
    if (photos.length > 0) {
      await addMessage({ caseId, side: 'customer', actor, words: '', photos }, trx)
    }
    await outbox.publish(trx, 'case.moved', { caseId, orderId, state: 'requested' })
  }
}

interface Opened {
  caseId: number
  orderId: number
  request: AfterSalesRequest
}

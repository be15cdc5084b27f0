import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { OpenCases } from '#orders/actions/open_cases'
import { claimableUnits } from '#orders/after_sales/claimable'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import type { CaseReason } from '#orders/case_reasons'
import { lockOrders } from '#orders/lock_orders'
import { Fulfilment } from '#orders/models/fulfilment'

export interface AfterSalesRequest {
  fulfilmentId: number
  kind: 'refund' | 'return_refund'
  reason: CaseReason
  message: string | null
  lines: { orderLineId: number; quantity: number }[]
  actor: Actor
  /** The same key again is the same case. */
  idempotencyKey: string
}

export type AfterSalesProblem =
  | { type: 'not_claimable' }
  | { type: 'window_ended' }
  | { type: 'too_many'; lines: { orderLineId: number; quantity: number; claimable: number }[] }

/** Claims units of one fulfilment: their money back, with or without sending them back. */
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
        const draft = { ...request, orderId, lines, requestedAt: clock.now() }
        const cases = await new OpenCases().handle([draft], trx)
        return ok({ caseId: cases.get(request.idempotencyKey)!.id })
      })
    )
  }
}

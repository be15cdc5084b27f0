import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, SYSTEM, tenantTable } from '#foundation'
import { Payment } from '#payments'
import { ApproveCases } from '#orders/actions/approve_cases'
import { OpenCases, type CaseDraft } from '#orders/actions/open_cases'
import { endCoveredCases } from '#orders/after_sales/end_covered_cases'
import { disputesOfOrder } from '#orders/after_sales/disputes_of_order'
import { partsOfLoss, type PartsOfLoss } from '#orders/after_sales/parts_of_loss'
import { readRefundableLines } from '#orders/after_sales/read_refundable_lines'
import { lockOrders } from '#orders/lock_orders'
import { Fulfilment } from '#orders/models/fulfilment'

type LostDispute = { id: number; lostMinor: bigint }

/**
 * Writes down what lost disputes have taken of an order, as cases that the payer's bank has paid: one
 * for each fulfilment. Nobody refunds it a second time then, whatever is cancelled later. What went
 * into refunds that had waited is none of it. Claims for which nothing is left end with it. Disputes
 * that are written down are passed over. Holds the order until the transaction ends.
 */
export class NoteLostDisputes {
  async handle(orderId: number, trx: TransactionClientContract) {
    const { paidByPaymentId } = (await lockOrders([orderId], trx)).get(orderId)!
    if (paidByPaymentId === null) return
    /* Held, so that no dispute of it is lost between this and what its caller refunds. */
    await Payment.query({ client: trx }).where('id', paidByPaymentId).forUpdate().firstOrFail()
    for (const dispute of await this.#unnoted(orderId, trx)) {
      await this.#note(orderId, dispute, trx)
    }
  }

  async #unnoted(orderId: number, trx: TransactionClientContract): Promise<LostDispute[]> {
    const rows = await disputesOfOrder(orderId, trx)
      .leftJoin('after_sales_cases', (join) =>
        join
          .on('after_sales_cases.tenant_id', 'disputes.tenant_id')
          .andOn('after_sales_cases.dispute_id', 'disputes.id')
      )
      .where('disputes.state', 'lost')
      .whereNotNull('disputes.covered_minor')
      .whereNull('after_sales_cases.id')
      .orderBy('disputes.id')
      .select('disputes.id', 'amount_minor', 'covered_minor')
    return rows.map((row) => ({
      id: Number(row.id),
      lostMinor: BigInt(row.amount_minor) - BigInt(row.covered_minor),
    }))
  }

  async #note(orderId: number, dispute: LostDispute, trx: TransactionClientContract) {
    const rows = await tenantTable('order_lines', trx).where('order_id', orderId).select('id')
    const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b)
    const lines = await readRefundableLines(ids, trx)
    const parcels = await Fulfilment.query({ client: trx }).where('orderId', orderId).orderBy('id')
    const fees = parcels.map((parcel) => ({
      ...{ fulfilmentId: parcel.id, restMinor: parcel.refundableShippingMinor },
    }))
    const inOrder = ids.map((id) => lines.get(id)!)
    const parts = partsOfLoss(dispute.lostMinor, inOrder, fees)

    const drafts = parcels.flatMap(({ id }) =>
      draftOf({ orderId, fulfilmentId: id, dispute, parts })
    )
    const cases = await new OpenCases().handle(drafts, trx)
    const approvals = drafts.map(({ idempotencyKey, fulfilmentId }) => ({
      ...{ caseId: cases.get(idempotencyKey)!.id, approvedAt: clock.now(), actor: SYSTEM },
      shippingRefundMinor: feeOf(fulfilmentId, parts),
      isPaidByBank: true,
    }))
    await new ApproveCases().handle(approvals, trx)
    await endCoveredCases(orderId, 'disputed', trx)
  }
}

interface Loss {
  orderId: number
  fulfilmentId: number
  dispute: LostDispute
  parts: PartsOfLoss
}

function draftOf({ orderId, fulfilmentId, dispute, parts }: Loss): CaseDraft[] {
  const lines = parts.lines
    .filter((line) => line.fulfilmentId === fulfilmentId)
    .map(({ orderLineId, grossMinor }) => ({
      ...{ orderLineId, quantity: 0, refundGrossMinor: grossMinor, restock: false },
    }))
  if (lines.length === 0 && feeOf(fulfilmentId, parts) === 0n) return []
  return [
    {
      ...{ orderId, fulfilmentId, disputeId: dispute.id, kind: 'refund', reason: 'disputed' },
      ...{ lines, requestedAt: clock.now(), actor: SYSTEM },
      idempotencyKey: `dispute:${dispute.id}:${fulfilmentId}`,
    },
  ]
}

function feeOf(fulfilmentId: number, { fees }: PartsOfLoss): bigint {
  return fees.find((fee) => fee.fulfilmentId === fulfilmentId)?.amountMinor ?? 0n
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, SYSTEM } from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import { OpenCases, type CaseDraft } from '#orders/actions/open_cases'
import type { LeftOfOrder } from '#orders/after_sales/left_of_order'
import { partsOfLoss, type PartsOfLoss } from '#orders/after_sales/parts_of_loss'
import type { ReturnedMoney } from '#orders/after_sales/returned_money'

/**
 * Writes money that went back of a locked order without a case down as cases that are paid already:
 * one for each fulfilment, of no units, divided by what is left of its lines and fees. Where nothing
 * is left of the order, one of nothing says that it was looked at.
 */
export async function writeReturn(
  orderId: number,
  returned: ReturnedMoney,
  { lines, fees }: LeftOfOrder,
  trx: TransactionClientContract
) {
  if (returned.amountMinor === 0n) return
  const parts = partsOfLoss(returned.amountMinor, lines, fees)

  const drafts = fees
    .map(({ fulfilmentId }) => fulfilmentId)
    .filter((id, index) => takesFrom(id, parts) || (index === 0 && isNothing(parts)))
    .map((id) => draftOf({ orderId, fulfilmentId: id }, returned, parts))
  const cases = await new OpenCases().handle(drafts, trx)
  const approvals = drafts.map(({ idempotencyKey, fulfilmentId }) => ({
    ...{ caseId: cases.get(idempotencyKey)!.id, approvedAt: clock.now(), actor: SYSTEM },
    shippingRefundMinor: feeOf(fulfilmentId, parts),
    paidAs: returned.paidAs,
  }))
  await new ApproveCases().handle(approvals, trx)
}

function draftOf(
  of: { orderId: number; fulfilmentId: number },
  { cause, reason, key }: ReturnedMoney,
  parts: PartsOfLoss
): CaseDraft {
  const lines = parts.lines
    .filter((line) => line.fulfilmentId === of.fulfilmentId)
    .map(({ orderLineId, grossMinor }) => ({
      ...{ orderLineId, quantity: 0, refundGrossMinor: grossMinor, restock: false },
    }))
  const claimed = { lines, requestedAt: clock.now(), actor: SYSTEM, isUnasked: true }
  const idempotencyKey = `${key}:${of.fulfilmentId}`
  return { ...of, ...cause, ...claimed, kind: 'refund', reason, idempotencyKey }
}

function takesFrom(fulfilmentId: number, { lines, fees }: PartsOfLoss): boolean {
  return [...lines, ...fees].some((part) => part.fulfilmentId === fulfilmentId)
}

const isNothing = ({ lines, fees }: PartsOfLoss) => lines.length + fees.length === 0

function feeOf(fulfilmentId: number, { fees }: PartsOfLoss): bigint {
  return fees.find((fee) => fee.fulfilmentId === fulfilmentId)?.amountMinor ?? 0n
}

import type { DateTime } from 'luxon'
import type { Actor } from '#foundation'
import type { CaseDraft } from '#orders/actions/open_cases'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import type { Fulfilment } from '#orders/models/fulfilment'

interface CancelledPart {
  actor: Actor
  at: DateTime
}

/**
 * The case by which a paid fulfilment that will not be shipped is refunded in full: all units that
 * are left, which go back on the shelf. Null where nothing is left to refund.
 */
export function cancellationCase(
  fulfilment: Fulfilment,
  { actor, at }: CancelledPart
): CaseDraft | null {
  const lines = fulfilment.lines
    .filter((line) => line.returnableQuantity > 0)
    .map((line) => ({
      orderLineId: line.id,
      quantity: line.returnableQuantity,
      refundGrossMinor: grossOfUnits(line, line.returnableQuantity),
      restock: true,
    }))
  if (lines.length === 0 && fulfilment.refundableShippingMinor === 0n) return null
  return {
    orderId: fulfilment.orderId,
    fulfilmentId: fulfilment.id,
    kind: 'refund',
    reason: 'cancelled',
    lines,
    idempotencyKey: `cancellation:${fulfilment.id}`,
    requestedAt: at,
    actor,
  }
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation'
import { ApproveCases } from '#orders/actions/approve_cases'
import { OpenCases } from '#orders/actions/open_cases'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import type { Cancellation } from '#orders/cancel_fulfilments'
import type { Fulfilment } from '#orders/models/fulfilment'
import { recordHistory } from '#orders/record_history'
import { deliverIfAllArrived } from '#orders/shipping/deliver_arrived'
import { unitsToShip } from '#orders/shipping/units_to_ship'

/**
 * Gives up what is left to ship of a locked fulfilment that is partly on its way: these units are
 * refunded by a case and go back on the shelf. The fee for shipping stays, since something was sent.
 * Where all that was sent has arrived, it is delivered from now on: what came could not be claimed
 * while the rest was awaited.
 *
 * @param fulfilment with its lines loaded, after `NoteReturnedMoney`
 */
export async function cancelRest(
  fulfilment: Fulfilment,
  { actor, reason }: Cancellation,
  trx: TransactionClientContract
) {
  const { id: fulfilmentId, orderId, state: from } = fulfilment
  const at = clock.now()
  const left = await unitsToShip(fulfilment.lines, trx)
  const lines = fulfilment.lines
    .filter(({ id }) => left.get(id)! > 0)
    .map((line) => ({
      ...{ orderLineId: line.id, quantity: left.get(line.id)!, restock: true },
      refundGrossMinor: grossOfUnits(line, left.get(line.id)!),
    }))
  const idempotencyKey = `cancellation:${fulfilmentId}`
  const draft = { orderId, fulfilmentId, kind: 'refund' as const, reason: 'cancelled', lines }
  const cases = await new OpenCases().handle(
    [{ ...draft, idempotencyKey, requestedAt: at, actor }],
    trx
  )
  await fulfilment.merge({ state: 'shipped' }).save()
  const change = { event: 'fulfilment.rest_cancelled', from, to: 'shipped', actor, reason, at }
  await recordHistory([{ orderId, fulfilmentId, ...change }], trx)
  const { id: caseId } = cases.get(idempotencyKey)!
  await new ApproveCases().handle([{ caseId, approvedAt: at, actor }], trx)
  await deliverIfAllArrived({ fulfilmentId, at }, trx)
}

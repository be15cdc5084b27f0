import { pictureUrl } from '#catalog'
import { Money } from '#money'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import { AfterSalesCase } from '#orders/models/after_sales_case'

/** One case with its lines and what may be granted of it. */
export class FindCase {
  /** @throws E_ROW_NOT_FOUND for a number of another tenant, or of none */
  async handle(number: string) {
    const claim = await AfterSalesCase.query()
      .where('number', number)
      .preload('order')
      .preload('fulfilment')
      .preload('lines', (lines) => lines.preload('orderLine'))
      .firstOrFail()
    const { order, fulfilment } = claim
    const money = (minor: bigint) => Money.of(minor, claim.currency).toJSON()
    return {
      number,
      state: claim.state,
      kind: claim.kind,
      reason: claim.reason,
      message: claim.message,
      decision: claim.decision,
      orderNumber: order.number,
      customerName: order.customerName,
      fulfilmentNumber: fulfilment.number,
      fulfilmentState: fulfilment.state as string,
      refund: money(claim.refundMinor),
      shippingRefund: money(claim.shippingRefundMinor),
      refundableShipping: money(fulfilment.refundableShippingMinor),
      requestedAt: claim.requestedAt.toISO()!,
      decidedAt: claim.decidedAt?.toISO() ?? null,
      isOpen: claim.can('approve'),
      lines: claim.lines.map(({ orderLine, quantity, refundGrossMinor }) => ({
        orderLineId: orderLine.id,
        title: orderLine.title,
        variantTitle: orderLine.variantTitle,
        pictureUrl: pictureUrl(orderLine.imagePath),
        sold: orderLine.quantity,
        claimed: quantity,
        claimedGross: money(refundGrossMinor),
        worth: money(grossOfUnits(orderLine, quantity)),
      })),
    }
  }
}

import { pictureUrl } from '#catalog'
import { Money } from '#money'
import { grossOfUnits } from '#orders/after_sales/refund_of_line'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/** What a case claims, and what it is worth. Needs its lines and their order lines loaded. */
export function caseLinesShown({ currency, lines }: AfterSalesCase) {
  const money = (minor: bigint) => Money.of(minor, currency).toJSON()
  return lines.map(({ orderLine, quantity, refundGrossMinor }) => ({
    orderLineId: orderLine.id,
    title: orderLine.title,
    variantTitle: orderLine.variantTitle,
    pictureUrl: pictureUrl(orderLine.imagePath),
    sold: orderLine.quantity,
    claimed: quantity,
    claimedGross: money(refundGrossMinor),
    worth: money(grossOfUnits(orderLine, quantity)),
  }))
}

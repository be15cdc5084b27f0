import { localized } from '#catalog'
import { type PurchaseOrder } from '#purchasing/models/purchase_order'
import { variantLabels } from '#purchasing/queries/variant_labels'
import { lineRow, orderCard, receiptCard } from '#purchasing/transformers/purchase_order_page'

/** One order with its lines and receipts, as its page shows them. */
export class ShowPurchaseOrder {
  async handle(order: PurchaseOrder, locale: string) {
    await order.load((loader) =>
      loader
        .load('brand')
        .load('lines')
        .load('receipts', (receipts) => receipts.preload('lines'))
    )
    const variantIds = order.lines.map(({ variantId }) => variantId)
    const labels = await variantLabels(variantIds, locale)
    return {
      order: orderCard(order, localized(order.brand, locale).name),
      lines: order.lines.map((line) => lineRow(line, labels.get(line.variantId)!)),
      receipts: order.receipts.map((receipt) => receiptCard(receipt, order.lines, labels)),
    }
  }
}

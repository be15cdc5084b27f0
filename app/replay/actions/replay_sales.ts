import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, handleWritten } from '#foundation'
import {
  MarkDelivered,
  MarkOrdersPaid,
  orderReference,
  PlaceOrders,
  type PlacedOrder,
  type PlaceOrderInput,
} from '#orders'
import { recordOutsidePayments } from '#payments'
import { ReplayError } from '#replay/replay_error'
import type { SaleEvent } from '#replay/reading/replay_event'
import type { StoreNumbers } from '#replay/progress/store_numbers'
import { skuOf, supplyPriceOf, type ReplayCatalog } from '#replay/stocking/replay_catalog'
import type { ReplayVariant } from '#replay/stocking/replay_catalog'

/**
 * Sells: places orders, records that they were paid outside and delivered at once, and lets
 * everyone who listens do their part. The same actions as those of a shop's order.
 */
export class ReplaySales {
  constructor(
    readonly catalog: ReplayCatalog,
    readonly numbers: StoreNumbers
  ) {}

  /** @returns the order of each sale, in the order given */
  async handle(sales: readonly SaleEvent[], trx: TransactionClientContract): Promise<number[]> {
    if (sales.length === 0) return []
    const variants = await this.catalog.ensure(
      sales.flatMap(({ lines }) => lines),
      trx
    )
    const placed = await this.#place(sales, variants, trx)
    const payments = placed.map(({ orderId, totalMinor }, index) => ({
      reference: orderReference(orderId),
      amountMinor: totalMinor,
      succeededAt: sales[index].at,
    }))
    const paymentIds = await recordOutsidePayments(payments, trx)
    const paid = placed.map(({ orderId }, index) => ({
      orderId,
      paymentId: paymentIds.get(orderReference(orderId))!,
      paidAt: sales[index].at,
    }))
    await new MarkOrdersPaid().handle(paid, trx)
    const deliveries = placed.flatMap(({ fulfilments }, index) =>
      fulfilments.map(({ id }) => ({ fulfilmentId: id, deliveredAt: sales[index].at }))
    )
    await new MarkDelivered().handle(deliveries, trx)
    await handleWritten(trx)
    return placed.map(({ orderId }) => orderId)
  }

  async #place(
    sales: readonly SaleEvent[],
    variants: ReadonlyMap<string, ReplayVariant>,
    trx: TransactionClientContract
  ): Promise<PlacedOrder[]> {
    const inputs = sales.map((sale) => this.#inputOf(sale, variants))
    const results = await new PlaceOrders().handle(inputs, trx)
    return results.map((result, index) => {
      if (!result.ok) throw new Error(`Invoice ${sales[index].invoice}: ${result.error.type}`)
      if (!result.value.isNew) {
        throw new ReplayError(
          `Row ${sales[index].row} belongs to invoice ${sales[index].invoice}, whose other rows ` +
            `came long before it`
        )
      }
      return result.value
    })
  }

  #inputOf(sale: SaleEvent, variants: ReadonlyMap<string, ReplayVariant>): PlaceOrderInput {
    return {
      storeId: this.numbers.storeIdOf(sale.customer)!,
      customerId: null,
      source: 'replay',
      currency: currentTenant().currency,
      lines: sale.lines.map(({ stockCode, description, quantity, unitPriceMinor }) => ({
        ...variants.get(skuOf(stockCode))!,
        title: description || stockCode,
        variantTitle: '',
        imagePath: null,
        quantity,
        unitPriceMinor,
        retailPriceMinor: unitPriceMinor,
        supplyPriceMinor: supplyPriceOf(unitPriceMinor),
      })),
      shippingByBrand: {},
      contact: null,
      shippingAddress: null,
      note: null,
      locale: 'en',
      attribution: null,
      idempotencyKey: `replay:${sale.invoice}`,
      placedAt: sale.at,
      expiresAt: null,
      tracksStock: false,
    }
  }
}

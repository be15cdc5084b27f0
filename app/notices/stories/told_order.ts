import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, storeUrl } from '#foundation'
import { Money } from '#money'
import { Order } from '#orders'
import { Store } from '#stores'
import { storeLook } from '#notices/look'
import type { Letter } from '#notices/occurrence'
import { customerOf } from '#notices/readers'

/** An order that people are told of, with what every letter about it says. */
export class ToldOrder {
  private constructor(
    readonly order: Order,
    readonly store: Store
  ) {}

  /** Of those given, the ones that were sold in a shop; read together. By id. */
  static async sold(
    orderIds: number[],
    client: TransactionClientContract
  ): Promise<Map<number, ToldOrder>> {
    const orders = await Order.query({ client })
      .whereIn('id', orderIds)
      .where('source', 'storefront')
    const storeIds = new Set(orders.map(({ storeId }) => storeId))
    const stores = await Store.query({ client }).whereIn('id', [...storeIds])
    const storeOf = new Map(stores.map((store) => [store.id, store]))
    return new Map(
      orders.map((order) => [order.id, new ToldOrder(order, storeOf.get(order.storeId)!)])
    )
  }

  static async find(orderId: number, client: TransactionClientContract): Promise<ToldOrder> {
    const order = await Order.findOrFail(orderId, { client })
    return new ToldOrder(order, await Store.findOrFail(order.storeId, { client }))
  }

  /** A letter to the customer, in the store's name, about a page of the order. */
  toCustomer(letter: string, params: Letter['params'] = {}, below = ''): Letter {
    const { order, store } = this
    const path = `/orders/${order.number}${below}?code=${order.accessCode}`
    return {
      letter,
      reader: customerOf(order),
      look: storeLook(store),
      params: { ...this.params, ...params },
      url: storeUrl(currentTenant().slug, store.slug, path),
    }
  }

  get params() {
    return {
      order: this.order.number,
      store: this.store.name,
      total: this.money(this.order.totalMinor),
    }
  }

  money(minor: bigint, locale = this.order.locale): string {
    return Money.of(minor, this.order.currency).format(locale)
  }

  /** In the tenant's zone. */
  time(instant: DateTime, locale = this.order.locale): string {
    const { timezone } = currentTenant()
    return instant.setZone(timezone).setLocale(locale).toLocaleString(DateTime.DATETIME_MED)
  }

  /** A day that is the same in every zone. */
  date(day: DateTime, locale = this.order.locale): string {
    return day.setLocale(locale).toLocaleString(DateTime.DATE_MED)
  }

  get content() {
    const { order, store } = this
    return {
      number: order.number,
      state: order.state as string,
      store: store.slug,
      currency: order.currency,
      goods_minor: order.goodsMinor.toString(),
      shipping_minor: order.shippingMinor.toString(),
      discount_minor: (order.platformDiscountMinor + order.storeDiscountMinor).toString(),
      total_minor: order.totalMinor.toString(),
      refunded_minor: order.refundedMinor.toString(),
      placed_at: order.placedAt.toISO(),
      paid_at: order.paidAt?.toISO() ?? null,
    }
  }
}

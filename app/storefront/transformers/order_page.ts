import { localized, type Brand } from '#catalog'
import { Money } from '#money'
import type { AfterSalesCase, Fulfilment, Invoice, Order, OrderLine, ShipmentShown } from '#orders'
import { picture } from '#storefront/transformers/picture'

export interface OrderParts {
  brands: Brand[]
  cases: AfterSalesCase[]
  /** Those whose refund waits. */
  waiting: ReadonlySet<number>
  claimable: Map<number, number>
  shipments: ShipmentShown[]
  /** What happened so far, the first first. */
  history: { event: string; at: string }[]
  locale: string
}

/**
 * All that a customer may know of their order, in the shape that its page takes: `ShopOrder`. Needs
 * its invoice, fulfilments and their lines loaded.
 */
export function orderPage(order: Order, parts: OrderParts) {
  const money = (minor: bigint) => Money.of(minor, order.currency).toJSON()
  const discountMinor = order.platformDiscountMinor + order.storeDiscountMinor
  const positive = (minor: bigint) => (minor > 0n ? money(minor) : null)
  const lines = order.fulfilments.flatMap((parcel) => parcel.lines)
  return {
    number: order.number,
    code: order.accessCode,
    state: order.state,
    placedAt: order.placedAt.toISO(),
    expiresAt: order.expiresAt?.toISO() ?? null,
    goods: money(order.goodsMinor),
    shipping: money(order.shippingMinor),
    discount: positive(discountMinor),
    total: money(order.totalMinor),
    refunded: positive(order.refundedMinor),
    contact: { name: order.customerName, email: order.email, phone: order.phone },
    address: addressIn(parts.locale, order.shippingAddress ?? {}),
    note: order.note,
    invoice: order.invoice && invoiceJson(order.invoice),
    isPayable: order.isPayable,
    isCancellable: order.isCancellable,
    parcels: order.fulfilments.map((parcel) => parcelJson(parcel, parts)),
    cases: parts.cases.map((one) => caseJson(one, lines, parts.waiting.has(one.id))),
    history: parts.history,
  }
}

/** With what stands on it, once the customer is told of it. */
function invoiceJson({ title, taxNumber, isTold, number, issuedOn }: Invoice) {
  const issued = isTold ? { number: number!, date: issuedOn!.toISODate()! } : null
  return { title, taxNumber, issued }
}

function addressIn(locale: string, address: Record<string, string | null>) {
  const { country } = address
  const countryName = country && new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  return { ...address, countryName: countryName ?? null }
}

function parcelJson(parcel: Fulfilment, parts: OrderParts) {
  const { brands, claimable, shipments, locale } = parts
  const brand = brands.find(({ id }) => id === parcel.brandId)!
  const lines = parcel.lines.map((line) => lineJson(line, claimable.get(line.id) ?? 0))
  return {
    number: parcel.number,
    brandName: localized(brand, locale).name,
    state: parcel.state,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    shippedAt: parcel.shippedAt?.toISO() ?? null,
    deliveredAt: parcel.deliveredAt?.toISO() ?? null,
    returnsUntil: parcel.returnsUntil?.toISO() ?? null,
    shipments: shipments.filter(({ fulfilmentId }) => fulfilmentId === parcel.id),
    isConfirmable: parcel.state === 'shipped',
    isClaimable:
      parcel.isClaimable && parcel.isWithinWindow && lines.some((line) => line.claimable > 0),
    lines,
  }
}

function lineJson(line: OrderLine, claimable: number) {
  const money = (minor: bigint) => Money.of(minor, line.currency).toJSON()
  return {
    id: line.id,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    picture: picture(line.imagePath),
    quantity: line.quantity,
    unitPrice: money(line.unitPriceMinor),
    gross: money(line.grossMinor),
    claimable,
  }
}

function caseJson(one: AfterSalesCase, lines: OrderLine[], waitsForBank: boolean) {
  const returned = one.lines.filter(({ quantity }) => quantity > 0)
  return {
    number: one.number,
    state: one.state,
    kind: one.kind,
    reason: one.reason,
    message: one.message,
    decision: one.decision,
    refund: one.refundMinor > 0n ? Money.of(one.refundMinor, one.currency).toJSON() : null,
    waitsForBank,
    requestedAt: one.requestedAt.toISO(),
    lines: returned.map(({ orderLineId, quantity }) => ({
      title: lines.find(({ id }) => id === orderLineId)!.title,
      quantity,
    })),
  }
}

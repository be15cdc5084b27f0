import { Brand, localized } from '#catalog'
import { Money } from '#money'
import { CASE_DEADLINES, casesWaitingForBank, type AfterSalesCase, type Order } from '#orders'
import { picture } from '#storefront/transformers/picture'

/**
 * A claim as its customer sees it, in the shape that its page takes: `ShopClaim`. Needs its parcel,
 * lines with order lines, and messages loaded.
 */
export async function casePage(claim: AfterSalesCase, order: Order, locale: string) {
  const brand = await Brand.findOrFail(claim.fulfilment.brandId)
  const claimed = claim.lines.filter(({ quantity }) => quantity > 0)
  const { replacementCarrier: carrier, replacementTrackingNumber: trackingNumber } = claim
  return {
    number: claim.number,
    brandName: localized(brand, locale).name,
    state: claim.state,
    kind: claim.kind,
    reason: claim.reason,
    message: claim.message,
    decision: claim.decision,
    refund: claim.refundMinor > 0n ? Money.of(claim.refundMinor, claim.currency).toJSON() : null,
    waitsForBank: (await casesWaitingForBank(order)).has(claim.id),
    requestedAt: claim.requestedAt.toISO()!,
    dueAt: claim.dueAt?.toISO() ?? null,
    isMyTurn: CASE_DEADLINES[claim.state]?.side === 'customer',
    replacement: carrier && trackingNumber ? { carrier, trackingNumber } : null,
    may: {
      sendBack: claim.can('send_back'),
      escalate: claim.can('escalate'),
      withdraw: claim.can('withdraw'),
      write: !claim.isEnded,
    },
    lines: claimed.map(({ orderLine, quantity }) => ({
      ...{ title: orderLine.title, quantity, picture: picture(orderLine.imagePath) },
    })),
    messages: claim.messages.map(({ id, side, words, photos, createdAt }) => ({
      ...{ id, side, words, photos: photos.map((photo) => photo.id), at: createdAt.toISO()! },
    })),
  }
}

import { Brand, localized } from '#catalog'
import { Money, type MoneyJson } from '#money'
import { CASE_DEADLINES, casesWaitingForBank, type AfterSalesCase, type Order } from '#orders'
import { picture, type PictureJson } from '#storefront/transformers/picture'

export type CasePageJson = {
  number: string
  brandName: string
  state: string
  kind: string
  reason: string
  message: string | null
  decision: string | null
  refund: MoneyJson | null
  /** The refund waits for the customer's bank to decide about a dispute. */
  waitsForBank: boolean
  requestedAt: string
  /** Until when somebody has to act, and whether it is the customer. */
  dueAt: string | null
  isMyTurn: boolean
  replacement: { carrier: string; trackingNumber: string } | null
  may: { sendBack: boolean; escalate: boolean; withdraw: boolean; write: boolean }
  lines: { title: string; quantity: number; picture: PictureJson | null }[]
  messages: { id: number; side: string; words: string; photos: string[]; at: string }[]
}

/** A claim as its customer sees it. Needs its parcel, lines with order lines, and messages loaded. */
export async function casePage(
  claim: AfterSalesCase,
  order: Order,
  locale: string
): Promise<CasePageJson> {
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
      ...{ id, side, words, photos: photos.map(({ url }) => url), at: createdAt.toISO()! },
    })),
  }
}

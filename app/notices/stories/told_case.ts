import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Brand, localized } from '#catalog'
import { currentTenant, tenantUrl } from '#foundation'
import { locationKinds } from '#inventory'
import { AfterSalesCase, type Fulfilment } from '#orders'
import { tenantLook } from '#notices/look'
import type { Letter, Reader } from '#notices/occurrence'
import { membersOf, operations } from '#notices/readers'
import { ToldOrder } from '#notices/stories/told_order'

/** A claim that its three sides are told of, each about their own page of it. */
export class ToldCase {
  private constructor(
    readonly claim: AfterSalesCase,
    readonly told: ToldOrder,
    readonly brand: Brand
  ) {}

  static async find(caseId: number, client: TransactionClientContract): Promise<ToldCase> {
    const claim = await AfterSalesCase.query({ client })
      .where('id', caseId)
      .preload('fulfilment')
      .firstOrFail()
    const told = await ToldOrder.find(claim.orderId, client)
    return new ToldCase(claim, told, await Brand.findOrFail(claim.fulfilment.brandId))
  }

  toCustomer(letter: string): Letter {
    const below = `/cases/${this.claim.number}`
    return this.told.toCustomer(letter, this.#params(this.told.order.locale), below)
  }

  /** To those who have to act for the seller: the brand, or the platform for its own warehouse. */
  async toSeller(letter: string): Promise<Letter[]> {
    const isPlatforms = await isSentByPlatform(this.claim.fulfilment)
    if (isPlatforms) return this.toOperations(letter)
    return this.#toStaff(letter, await membersOf(this.brand.id), '/brand')
  }

  async toOperations(letter: string): Promise<Letter[]> {
    return this.#toStaff(letter, await operations(), '/platform')
  }

  async #toStaff(letter: string, readers: Reader[], area: string): Promise<Letter[]> {
    const look = await tenantLook()
    const url = tenantUrl(currentTenant().slug, `${area}/cases/${this.claim.number}`)
    return readers.map((reader) => ({
      ...{ letter, reader, look, url },
      params: { ...this.told.params, ...this.#params(reader.locale) },
    }))
  }

  #params(locale: string): Letter['params'] {
    const { claim, told, brand } = this
    return {
      case: claim.number,
      brand: localized(brand, locale).name,
      refund: told.money(claim.refundMinor, locale),
      decision: claim.decision ?? '',
      carrier: claim.replacementCarrier ?? '',
      trackingNumber: claim.replacementTrackingNumber ?? '',
      until: claim.dueAt ? told.time(claim.dueAt, locale) : '',
    }
  }

  get content() {
    const { claim, brand } = this
    return {
      number: claim.number,
      kind: claim.kind as string,
      state: claim.state as string,
      reason: claim.reason,
      brand: brand.slug,
      fulfilment: claim.fulfilment.number,
      currency: claim.currency,
      refund_minor: claim.refundMinor.toString(),
      shipping_refund_minor: claim.shippingRefundMinor.toString(),
    }
  }
}

async function isSentByPlatform({ locationId }: Fulfilment): Promise<boolean> {
  if (locationId === null) return false
  const kinds = await locationKinds([locationId])
  return kinds.get(locationId) === 'platform'
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Brand } from '#catalog/models/brand'

export interface NewBrand {
  /** Unique in the tenant; lower-case letters, digits and hyphens. */
  slug: string
  name: string
  contactEmail: string | null
  /** Days from purchase order to arrival, where a variant names none of its own. */
  leadTimeDays: number
  story?: string | null
  logoPath?: string | null
  translations?: Record<string, Record<string, string>> | null
  /** What the brand charges for each parcel of an order, in minor units. */
  shippingFeeMinor?: bigint
}

export class CreateBrand {
  /** @throws the database's error where the slug is taken: forms check it before */
  handle(brand: NewBrand, trx: TransactionClientContract): Promise<Brand> {
    return Brand.create(
      {
        slug: brand.slug,
        name: brand.name,
        contactEmail: brand.contactEmail,
        leadTimeDays: brand.leadTimeDays,
        story: brand.story ?? null,
        logoPath: brand.logoPath ?? null,
        translations: brand.translations ?? null,
        shippingFeeMinor: brand.shippingFeeMinor ?? 0n,
        status: 'active',
      },
      { client: trx }
    )
  }
}

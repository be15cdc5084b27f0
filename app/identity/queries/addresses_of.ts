import { countryName } from '#identity/addresses/countries'
import { CustomerAddress } from '#identity/models/customer_address'

export interface Address {
  recipient: string
  phone: string
  /** ISO 3166-1 alpha-2. */
  country: string
  region: string
  city: string
  district: string | null
  line1: string
  line2: string | null
  postalCode: string | null
}

export type SavedAddress = Address & { id: number; countryName: string; isDefault: boolean }

/** A customer's addresses for a reader of that language, the default one first. */
export async function addressesOf(customerId: number, locale: string): Promise<SavedAddress[]> {
  const addresses = await CustomerAddress.query()
    .where('customer_id', customerId)
    .orderBy('is_default', 'desc')
    .orderBy('id')
  return addresses.map((address) => savedAddress(address, locale))
}

export function savedAddress(address: CustomerAddress, locale: string): SavedAddress {
  return {
    id: address.id,
    recipient: address.recipient,
    phone: address.phone,
    country: address.country,
    countryName: countryName(address.country, locale),
    region: address.region,
    city: address.city,
    district: address.district,
    line1: address.line1,
    line2: address.line2,
    postalCode: address.postalCode,
    isDefault: Boolean(address.isDefault),
  }
}

import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { CustomerAddress } from '#identity/models/customer_address'
import { lockPerson } from '#identity/set_password'

/** An address as it was filled in: what a country's addresses do not have is left out. */
interface AddressInput {
  recipient: string
  phone?: string
  /** ISO 3166-1 alpha-2. */
  country: string
  region?: string
  city: string
  district?: string
  line1: string
  line2?: string
  postalCode?: string
}

interface AddressToSave {
  customerId: number
  /** Changes this one; makes a new one, where left out. */
  addressId?: number
  address: AddressInput
  isDefault: boolean
}

/** Saves an address; a customer's first is their default, and there is never more than one. */
export class SaveAddress {
  /** @throws E_ROW_NOT_FOUND where the address is not this customer's */
  async handle({ customerId, addressId, address, isDefault }: AddressToSave) {
    return db.transaction(async (trx) => {
      await lockPerson('customer', customerId, trx)
      const own = () => CustomerAddress.query({ client: trx }).where('customer_id', customerId)
      const saved = addressId
        ? await own().where('id', addressId).firstOrFail()
        : new CustomerAddress().merge({ customerId })
      const hasOther = await own()
        .where('is_default', true)
        .whereNot('id', addressId ?? 0)
        .first()
      if (isDefault) {
        await tenantTable('customer_addresses', trx)
          .where('customer_id', customerId)
          .update({ is_default: false })
      }
      saved.useTransaction(trx).merge({ ...whole(address), isDefault: isDefault || !hasOther })
      return saved.save()
    })
  }
}

function whole({ phone, region, district, line2, postalCode, ...present }: AddressInput) {
  return {
    ...present,
    phone: phone ?? '',
    region: region ?? '',
    district: district ?? null,
    line2: line2 ?? null,
    postalCode: postalCode ?? null,
  }
}

import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { CustomerAddress } from '#identity/models/customer_address'
import type { Address } from '#identity/queries/addresses_of'
import { lockPerson } from '#identity/set_password'

interface AddressToSave {
  customerId: number
  /** Changes this one; makes a new one, where left out. */
  addressId?: number
  address: Address
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
      saved.useTransaction(trx).merge({ ...address, isDefault: isDefault || !hasOther })
      return saved.save()
    })
  }
}

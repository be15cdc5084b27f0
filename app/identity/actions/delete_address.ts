import db from '@adonisjs/lucid/services/db'
import { CustomerAddress } from '#identity/models/customer_address'
import { lockPerson } from '#identity/set_password'

/** Forgets an address. Orders keep their own copy; another address becomes the default. */
export class DeleteAddress {
  /** @throws E_ROW_NOT_FOUND where the address is not this customer's */
  async handle(customerId: number, addressId: number) {
    await db.transaction(async (trx) => {
      await lockPerson('customer', customerId, trx)
      const own = () => CustomerAddress.query({ client: trx }).where('customer_id', customerId)
      const address = await own().where('id', addressId).firstOrFail()
      await address.delete()
      const next = await own().orderBy('is_default', 'desc').orderBy('id').first()
      await next?.merge({ isDefault: true }).save()
    })
  }
}

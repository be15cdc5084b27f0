import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, retryOnContention, tenantTable, toDatabaseTime } from '#foundation'
import { Cart } from '#orders/models/cart'
import { MOST_PER_LINE } from '#orders/models/cart_line'

/** Makes a guest's cart the customer's, or pours it into the one they have in that store. */
export class AdoptCart {
  async handle({ id, storeId }: Cart, customerId: number) {
    await retryOnContention(() =>
      db.transaction(async (trx) => {
        const guestCart = await Cart.query({ client: trx })
          .where('id', id)
          .whereNull('customerId')
          .forUpdate()
          .first()
        if (!guestCart) return
        const own = await Cart.query({ client: trx })
          .where({ storeId, customerId })
          .forUpdate()
          .first()
        if (own) await this.#pour(guestCart, own, trx)
        else await guestCart.merge({ customerId }).save()
      })
    )
  }

  async #pour(from: Cart, into: Cart, trx: TransactionClientContract) {
    const now = toDatabaseTime(clock.now())
    await trx.rawQuery(
      `INSERT INTO cart_lines
         (tenant_id, cart_id, variant_id, quantity, seen_price_minor, created_at, updated_at)
       SELECT tenant_id, ?, variant_id, quantity, seen_price_minor, created_at, ?
       FROM cart_lines AS poured WHERE tenant_id = ? AND cart_id = ? ORDER BY id
       ON DUPLICATE KEY UPDATE
         quantity = LEAST(cart_lines.quantity + VALUES(quantity), ${MOST_PER_LINE})`,
      [into.id, now, currentTenantId(), from.id]
    )
    await into.merge({ attribution: from.attribution ?? into.attribution }).save()
    await tenantTable('cart_lines', trx).where('cart_id', from.id).delete()
    await from.delete()
  }
}

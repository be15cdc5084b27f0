import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { EmptyCart } from '#orders/actions/cart/empty_cart'

type Input = { orderId: number }

/** A cart is emptied once its order is paid, wherever the customer went meanwhile. */
export default class EmptyCartOfPaidOrder implements TransactionalJob<Input> {
  async handle(input: Input, trx: TransactionClientContract) {
    await new EmptyCart().handle(input, trx)
  }
}

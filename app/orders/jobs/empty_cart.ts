import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { EmptyCarts } from '#orders/actions/cart/empty_carts'

type Input = { orderId: number }

/** A cart is emptied once its order is paid, wherever the customer went meanwhile. */
export default class EmptyCartOfPaidOrder implements TransactionalJob<Input> {
  async handle(input: Input, trx: TransactionClientContract) {
    await this.handleMany([input], trx)
  }

  async handleMany(inputs: Input[], trx: TransactionClientContract) {
    await new EmptyCarts().handle(
      inputs.map(({ orderId }) => orderId),
      trx
    )
  }
}

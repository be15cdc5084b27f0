import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { BookSales } from '#commissions/actions/book_sales'

interface Message extends Record<string, unknown> {
  orderId: number
}

export default class BookSale implements TransactionalJob<Message> {
  async handle(message: Message, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: Message[], trx: TransactionClientContract) {
    await new BookSales().handle(
      messages.map(({ orderId }) => orderId),
      trx
    )
  }
}

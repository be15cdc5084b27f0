import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { BookRefundsPaid } from '#commissions/actions/book_refunds_paid'

interface Message extends Record<string, unknown> {
  refundId: number
}

export default class BookRefundPaid implements TransactionalJob<Message> {
  async handle(message: Message, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: Message[], trx: TransactionClientContract) {
    await new BookRefundsPaid().handle(
      messages.map(({ refundId }) => refundId),
      trx
    )
  }
}

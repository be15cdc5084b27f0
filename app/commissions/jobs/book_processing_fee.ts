import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { BookProcessingFees } from '#commissions/actions/book_processing_fees'

interface Message extends Record<string, unknown> {
  paymentId: number
}

export default class BookProcessingFee implements TransactionalJob<Message> {
  async handle(message: Message, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: Message[], trx: TransactionClientContract) {
    await new BookProcessingFees().handle(
      messages.map(({ paymentId }) => paymentId),
      trx
    )
  }
}

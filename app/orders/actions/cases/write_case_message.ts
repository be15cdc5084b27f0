import db from '@adonisjs/lucid/services/db'
import { fail, ok, outbox, retryOnContention, type Result } from '#foundation'
import { addMessage, type NewMessage } from '#orders/after_sales/add_message'
import { lockCase } from '#orders/after_sales/lock_case'

/** One side writes to the others, with photos where they help. Ended cases are read only. */
export class WriteCaseMessage {
  handle(message: NewMessage): Promise<Result<null, { type: 'case_ended' }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const { isEnded, orderId, id: caseId } = await lockCase(message.caseId, trx)
        if (isEnded) return fail({ type: 'case_ended' })
        const { id: messageId } = await addMessage(message, trx)
        const { side } = message
        await outbox.publish(trx, 'case.message_written', { caseId, orderId, messageId, side })
        return ok(null)
      })
    )
  }
}

import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, outbox, type Actor, type Result } from '#foundation'
import { lockInvoice } from '#orders/invoices/lock_invoice'
import { recordHistory } from '#orders/record_history'

/** Takes back that an invoice was issued, as long as its customer was not told. */
export class WithdrawInvoice {
  handle({
    orderId,
    actor,
  }: {
    orderId: number
    actor: Actor
  }): Promise<Result<null, { type: 'already_told' }>> {
    return db.transaction(async (trx) => {
      const invoice = await lockInvoice(orderId, trx)
      if (!invoice.isWithdrawable) return fail({ type: 'already_told' })
      const { id: invoiceId, number: reason, timesIssued } = invoice
      const blank = { number: null, issuedOn: null, issuedAt: null, issuedBy: null }
      await invoice.merge({ state: 'requested', ...blank }).save()
      const change = { event: 'invoice.withdrawn', from: 'issued', to: 'requested' }
      await recordHistory([{ orderId, ...change, actor, reason, at: clock.now() }], trx)
      await outbox.publish(trx, 'invoice.withdrawn', { invoiceId, orderId, timesIssued })
      return ok(null)
    })
  }
}

import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, fail, isUniqueViolation, ok, outbox, type Actor, type Result } from '#foundation'
import { lockInvoice } from '#orders/invoices/lock_invoice'
import { recordHistory } from '#orders/record_history'

export interface IssuedInvoice {
  orderId: number
  /** As it stands on the invoice; one of a kind within the tenant. */
  number: string
  /** The day on it. */
  issuedOn: DateTime
  actor: Actor
}

export type IssueProblem = { type: 'not_issuable' } | { type: 'number_taken' }

/**
 * Notes that a customer's invoice was written. They are told once it can be taken back no more:
 * `invoice.issued { invoiceId, orderId, timesIssued }`.
 */
export class IssueInvoice {
  handle({ orderId, number, issuedOn, actor }: IssuedInvoice): Promise<Result<null, IssueProblem>> {
    return db
      .transaction<Result<null, IssueProblem>>(async (trx) => {
        const invoice = await lockInvoice(orderId, trx)
        if (!invoice.isIssuable) return fail({ type: 'not_issuable' })
        const at = clock.now()
        const issued = { state: 'issued' as const, number, issuedOn, issuedAt: at }
        const timesIssued = invoice.timesIssued + 1
        await invoice.merge({ ...issued, issuedBy: actor.id, timesIssued }).save()
        const change = { event: 'invoice.issued', from: 'requested', to: 'issued' }
        await recordHistory([{ orderId, ...change, actor, reason: number, at }], trx)
        const told = { invoiceId: invoice.id, orderId, timesIssued }
        await outbox.publish(trx, 'invoice.issued', told)
        return ok(null)
      })
      .catch((error) => {
        if (isUniqueViolation(error)) return fail({ type: 'number_taken' })
        throw error
      })
  }
}

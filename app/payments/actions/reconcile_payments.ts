import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, tenantTable, toDatabaseTime } from '#foundation'

const BATCH = 200
/** How long nothing may be heard of something unfinished before Stripe is asked. */
const SILENCE_MINUTES = 5
/** A payment that never got its page by then never will. */
const STILLBORN_HOURS = 24

/**
 * Asks Stripe for whatever of the current tenant's is unfinished and was not heard of for minutes,
 * so that a webhook that never came, and an answer that got lost, lose nothing.
 */
export class ReconcilePayments {
  async handle() {
    await db.transaction(async (trx) => {
      await this.#openPayments(trx)
      await this.#unknownFees(trx)
      await this.#unfinishedRefunds(trx)
      await this.#stillborn(trx)
    })
  }

  async #openPayments(trx: TransactionClientContract) {
    const payments = tenantTable('payments', trx)
      .where('state', 'open')
      .where('synced_at', '<', silentSince())
      .orderBy('synced_at')
    await this.#sync(await claim(payments), trx)
  }

  async #unknownFees(trx: TransactionClientContract) {
    const payments = tenantTable('payments', trx)
      .whereNull('fee_minor')
      .where('state', 'succeeded')
      .where('synced_at', '<', silentSince())
    await this.#sync(await claim(payments), trx)
  }

  async #sync(ids: number[], trx: TransactionClientContract) {
    await tenantTable('payments', trx)
      .whereIn('id', ids)
      .update({ synced_at: toDatabaseTime(clock.now()) })
    const payloads = ids.map((paymentId) => ({ paymentId, part: 'payment' }))
    await outbox.enqueueMany(trx, 'payments.sync', payloads)
  }

  async #unfinishedRefunds(trx: TransactionClientContract) {
    const refunds = await tenantTable('refunds', trx)
      .whereIn('state', ['created', 'pending'])
      .where('updated_at', '<', silentSince())
      .select('id', 'payment_id', 'state')
      .orderBy('updated_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    await tenantTable('refunds', trx)
      .whereIn(
        'id',
        refunds.map(({ id }) => id)
      )
      .update({ updated_at: toDatabaseTime(clock.now()) })
    const unsent = refunds.filter(({ state }) => state === 'created')
    await outbox.enqueueMany(
      trx,
      'payments.send_refund',
      unsent.map(({ id }) => ({ refundId: Number(id) }))
    )
    const pending = new Set(
      refunds.filter(({ state }) => state === 'pending').map((row) => Number(row.payment_id))
    )
    const payloads = [...pending].map((paymentId) => ({ paymentId, part: 'refunds' }))
    await outbox.enqueueMany(trx, 'payments.sync', payloads)
  }

  async #stillborn(trx: TransactionClientContract) {
    await tenantTable('payments', trx)
      .where('state', 'created')
      .where('synced_at', '<', toDatabaseTime(clock.now().minus({ hours: STILLBORN_HOURS })))
      .update({ state: 'canceled', updated_at: toDatabaseTime(clock.now()) })
  }
}

const silentSince = () => toDatabaseTime(clock.now().minus({ minutes: SILENCE_MINUTES }))

async function claim(payments: ReturnType<typeof tenantTable>): Promise<number[]> {
  const rows = await payments.select('id').limit(BATCH).forUpdate().skipLocked()
  return rows.map(({ id }) => Number(id))
}

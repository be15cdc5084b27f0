import db from '@adonisjs/lucid/services/db'
import type { MysqlConfig } from '@adonisjs/lucid/types/database'
import { createPool, type PoolOptions, type ResultSetHeader } from 'mysql2/promise'
import { currentTenant, toDatabaseTime } from '#foundation'
import type { Account } from '#ledger/accounts/account'
import { accountKey } from '#ledger/accounts/account_ref'
import type { JournalDraft } from '#ledger/posting/journal_draft'

const NO_HASH = '0'.repeat(64)

/**
 * The yardstick: inserts the rows of a journal and its postings, in one transaction, with nothing
 * but mysql2. No ledger is kept: no balance, no look at who was first, no trying again.
 */
export function bareInserts(connections: number, accounts: ReadonlyMap<string, Account>) {
  const { id: tenantId, currency } = currentTenant()
  const { connection } = db.manager.get(db.primaryConnectionName)!.config as MysqlConfig
  const pool = createPool({ ...(connection as PoolOptions), connectionLimit: connections })
  pool.on('connection', (fresh) =>
    fresh.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
  )

  const idOf = (ref: Account['ref']) => accounts.get(accountKey(ref))!.id
  return {
    async insert({ idempotencyKey, event, reference, occurredAt, postings }: JournalDraft) {
      const at = toDatabaseTime(occurredAt)
      const client = await pool.getConnection()
      await client.query('BEGIN')
      const [journal] = await client.query<ResultSetHeader>(
        `INSERT INTO ledger_journals (tenant_id, idempotency_key, request_hash, event,
           reference_type, reference_id, order_id, occurred_at, created_at) VALUES (?)`,
        [
          [
            ...[tenantId, `bare:${idempotencyKey}`, NO_HASH, event],
            ...[reference.type, reference.id, reference.id, at, at],
          ],
        ]
      )
      await client.query(
        `INSERT INTO ledger_postings (tenant_id, journal_id, position, debit_account_id,
           credit_account_id, currency, amount_minor) VALUES ?`,
        [
          postings.map(({ debit, credit, amountMinor }, position) => [
            ...[tenantId, journal.insertId, position],
            ...[idOf(debit), idOf(credit), currency, amountMinor],
          ]),
        ]
      )
      await client.query('COMMIT')
      client.release()
    },
    close: () => pool.end(),
  }
}

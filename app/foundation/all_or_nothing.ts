import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Result } from '#foundation/result'

/**
 * Runs a transaction that is kept only where it succeeds. One of `db.transaction` keeps what was
 * written before an expected failure, too, which is a value and no error.
 */
export async function allOrNothing<Value, Failure extends { type: string }>(
  step: (trx: TransactionClientContract) => Promise<Result<Value, Failure>>
): Promise<Result<Value, Failure>> {
  const trx = await db.transaction()
  try {
    const result = await step(trx)
    await (result.ok ? trx.commit() : trx.rollback())
    return result
  } catch (error) {
    if (!trx.isCompleted) await trx.rollback()
    throw error
  }
}

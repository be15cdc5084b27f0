import { QueryClient } from '@adonisjs/lucid/database'
import type { IsolationLevels, TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Makes a transaction fail where its COMMIT does. Knex answers `commit()` as done whatever came of
 * it, and tells of a failure only by `executionPromise`, for which Lucid does not wait: a database
 * that is killed at that moment would leave us sure of what it never kept.
 *
 * Whether it was kept is unknown then: the caller hears the error and asks again, by the same key.
 *
 * @see knex/lib/dialects/mysql/transaction.js (3.1), where the error is caught
 */
export function makeCommitsHonest() {
  const begin = QueryClient.prototype.transaction as Transaction
  QueryClient.prototype.transaction = async function (this: QueryClient, callback, options) {
    if (callback) return begin.call(this, (trx) => callback(honest(trx)), options)
    return honest((await begin.call(this, undefined, options)) as TransactionClientContract)
  } as Transaction as QueryClient['transaction']
}

type Transaction = (
  this: QueryClient,
  callback?: (trx: TransactionClientContract) => unknown,
  options?: { isolationLevel?: IsolationLevels }
) => Promise<unknown>

function honest(trx: TransactionClientContract): TransactionClientContract {
  const { knexClient } = trx
  const commit = knexClient.commit.bind(knexClient)
  Object.assign(knexClient, {
    async commit() {
      await commit()
      await knexClient.executionPromise
    },
  })
  return trx
}

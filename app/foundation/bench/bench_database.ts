import db from '@adonisjs/lucid/services/db'
import type { MysqlConfig } from '@adonisjs/lucid/types/database'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { administrator } from '#config/database'
import { migrateDatabase, turnToDatabase } from '#foundation/bench/turn_to_database'

const SUFFIX = '_bench'

/** Thrown where somebody else benches on this server under the same name. */
export class BenchDatabaseInUseError extends Error {
  override name = 'BenchDatabaseInUseError'
}

/**
 * Runs `work` on a migrated database of its own, `<DB_DATABASE>_bench`, which is empty before and
 * dropped after it. Real tenants are out of reach: postings cannot be deleted, so a bench's tenant
 * in the real database would stay there for ever.
 *
 * The whole process is turned to it, and so are processes that `work` starts, by their environment.
 * What a killed run left behind is removed by the next; two at once are kept apart by a lock.
 *
 * @throws BenchDatabaseInUseError
 */
export async function inBenchDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const home = db.manager.get(db.primaryConnectionName)!.config as MysqlConfig
  const connection = { ...(home.connection as object), ...administrator }
  const name = `${process.env.DB_DATABASE}${SUFFIX}`
  const server = await createConnection({ ...connection, database: undefined })
  try {
    await lockOrRefuse(server, name)
    await server.query('DROP DATABASE IF EXISTS ??', [name])
    await server.query('CREATE DATABASE ?? CHARACTER SET utf8mb4', [name])
    const turnBack = await turnToDatabase({ ...connection, database: name })
    try {
      await migrateDatabase()
      return await work()
    } finally {
      await turnBack()
      await server.query('DROP DATABASE ??', [name])
    }
  } finally {
    await server.end()
  }
}

async function lockOrRefuse(server: Connection, name: string) {
  const [[{ locked }]] = await server.query<(RowDataPacket & { locked: number })[]>(
    'SELECT GET_LOCK(?, 0) AS locked',
    [name]
  )
  if (locked !== 1) throw new BenchDatabaseInUseError(`Another bench is using ${name}`)
}

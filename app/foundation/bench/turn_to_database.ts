import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import type { MysqlConfig } from '@adonisjs/lucid/types/database'

export interface DatabaseAddress {
  host?: string
  port?: number
  /** Instead of host and port, which lead elsewhere where there is none. */
  socketPath?: string
  user?: string
  password?: string
  database?: string
}

/**
 * Makes another database the one that this process works on, and those that it starts from now on.
 * Open connections are closed. Returns the way back.
 */
export async function turnToDatabase(address: DatabaseAddress): Promise<() => Promise<void>> {
  const name = db.primaryConnectionName
  const home = db.manager.get(name)!.config as MysqlConfig
  const before = home.connection as DatabaseAddress
  const connection = { ...before, socketPath: undefined, ...address }
  Object.assign(process.env, {
    DB_HOST: connection.host,
    DB_PORT: String(connection.port),
    DB_SOCKET: connection.socketPath ?? '',
    DB_USER: connection.user,
    DB_PASSWORD: connection.password ?? '',
    DB_DATABASE: connection.database,
  })
  await db.manager.close(name)
  db.manager.patch(name, { ...home, connection } as MysqlConfig)
  return async () => void (await turnToDatabase(before))
}

/** Brings an empty database's tables up to date. */
export async function migrateDatabase() {
  const runner = new MigrationRunner(db, app, {
    direction: 'up',
    connectionName: db.primaryConnectionName,
  })
  await runner.run()
  if (runner.error) throw runner.error
}

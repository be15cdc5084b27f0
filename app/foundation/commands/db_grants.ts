import { BaseCommand } from '@adonisjs/core/ace'

/**
 * Run by the administrator of the database after migrations: DB_ADMIN_USER, DB_ADMIN_PASSWORD. With
 * them bin/start, bin/ace and bin/test do it by themselves.
 */
export default class DbGrants extends BaseCommand {
  static commandName = 'db:grants'
  static description = "Give the app's database user its rights: none to change the ledger"

  async run() {
    const { administrator, APPEND_ONLY_TABLES, server } = await import('#config/database')
    const { default: env } = await import('#start/env')
    if (administrator.user === env.get('DB_USER')) {
      return this.#refuse(
        'The app’s user cannot be kept from changing the ledger by itself.',
        'Set DB_ADMIN_USER and DB_ADMIN_PASSWORD to somebody who may grant and make users.'
      )
    }
    const { createConnection } = await import('mysql2/promise')
    const { grantAppRights } = await import('#foundation/grants/grant_app_rights')
    const connection = await createConnection({ ...server, ...administrator })
    try {
      const { accounts, openTables, beyond } = await grantAppRights(connection, {
        user: env.get('DB_USER'),
        password: env.get('DB_PASSWORD') ?? '',
        database: env.get('DB_DATABASE'),
        appendOnly: APPEND_ONLY_TABLES,
      })
      if (beyond.length > 0) {
        return this.#refuse('Other grants let the app change the ledger all the same:', ...beyond)
      }
      this.logger.success(
        `${accounts.join(', ')} may change ${openTables} tables, and only add to ${APPEND_ONLY_TABLES.join(', ')}`
      )
    } finally {
      await connection.end()
    }
  }

  #refuse(...reasons: string[]) {
    for (const reason of reasons) this.logger.error(reason)
    this.exitCode = 1
  }
}

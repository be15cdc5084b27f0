import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'

/** Migrations run module by module, in the direction of the arrows in docs/architecture.md. */
const MODULES = [
  'foundation',
  'tenancy',
  'identity',
  'catalog',
  'inventory',
  'stores',
  'network',
  'payments',
  'orders',
  'ledger',
  'commissions',
  'payouts',
  'purchasing',
  'notices',
  'replay',
]

/** Who may change the schema and make databases: by default whoever the app itself connects as. */
export const administrator = env.get('DB_ADMIN_USER')
  ? { user: env.get('DB_ADMIN_USER')!, password: env.get('DB_ADMIN_PASSWORD') }
  : { user: env.get('DB_USER'), password: env.get('DB_PASSWORD') }

/** Tables that the app's user may only read and add to (`db:grants`), and triggers guard besides. */
export const APPEND_ONLY_TABLES = [
  'ledger_accounts',
  'ledger_journals',
  'ledger_postings',
  'ledger_seals',
]

/** A socket, where the database is on the same machine, is a third faster than a port. */
export const server = {
  host: env.get('DB_HOST'),
  port: env.get('DB_PORT'),
  socketPath: env.get('DB_SOCKET'),
}

export default defineConfig({
  connection: 'mysql',
  prettyPrintDebugQueries: true,
  connections: {
    mysql: {
      client: 'mysql2',
      connection: {
        ...server,
        user: env.get('DB_USER'),
        password: env.get('DB_PASSWORD'),
        database: env.get('DB_DATABASE'),
        charset: 'utf8mb4',
        timezone: 'Z',
        /** BIGINTs beyond 2^53 and every SUM() arrive as strings; smaller ones as numbers. */
        supportBigNumbers: true,
        bigNumberStrings: false,
      },
      pool: {
        min: 0,
        max: env.get('DB_POOL_MAX', 20),
        afterCreate: (
          connection: { query: (sql: string, done: (error: Error | null) => void) => void },
          done: (error: Error | null, connection: unknown) => void
        ) =>
          connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) =>
            done(error, connection)
          ),
      },
      migrations: {
        naturalSort: true,
        paths: MODULES.map((name) => `database/migrations/${name}`),
      },
      schemaGeneration: {
        enabled: !app.inProduction,
        outputPath: 'database/schema.ts',
        rulesPaths: ['./database/schema_rules.ts'],
        excludeTables: ['adonis_schema', 'adonis_schema_versions'],
      },
    },
  },
})

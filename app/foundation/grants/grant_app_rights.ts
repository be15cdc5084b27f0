import type { Connection, RowDataPacket } from 'mysql2/promise'
import { databasePattern, presentGrants, reaches } from '#foundation/grants/present_grants'

interface AppRights {
  user: string
  /** For an account that has to be made first; that of an existing one stays. */
  password: string
  database: string
  /** Tables whose rows are never changed. */
  appendOnly: readonly string[]
}

export interface GrantedRights {
  /** Each account, `user@host`, that was given them. */
  accounts: string[]
  /** How many tables they may change, beside the append-only ones. */
  openTables: number
  /** Rights granted elsewhere that undo what is withheld here, e.g. `ALL PRIVILEGES ON *.*`. */
  beyond: string[]
}

const EVERYWHERE = ['SELECT', 'INSERT', 'LOCK TABLES']
const HARMLESS = [...EVERYWHERE, 'USAGE', 'SHOW VIEW', 'CREATE USER', 'PROCESS', 'RELOAD']

/**
 * Gives the app's user what the app needs in its database and nothing else: to read and add rows
 * everywhere, and to change and delete them in all tables but the append-only ones. Neither server
 * can say "all but", so each other table is named: to be run again after migrations that make
 * tables. A running app never lacks a right it had, but for changing the ledger.
 *
 * LOCK TABLES is what MySQL 8.0 asks for a locking read of what one may not change.
 *
 * @see https://dev.mysql.com/doc/refman/8.0/en/select.html on the privileges for FOR UPDATE
 */
export async function grantAppRights(
  administrator: Connection,
  app: AppRights
): Promise<GrantedRights> {
  const tables = await tablesOf(administrator, app.database)
  const open = tables.filter((table) => !app.appendOnly.includes(table))
  const hosts = await hostsOf(administrator, app)
  const beyond: string[] = []
  for (const host of hosts) {
    const account = `${administrator.escape(app.user)}@${administrator.escape(host)}`
    for (const table of open) {
      await administrator.query(`GRANT UPDATE, DELETE ON ??.?? TO ${account}`, [
        app.database,
        table,
      ])
    }
    await withholdTheRest(administrator, account, app)
    beyond.push(...(await rightsBeyond(administrator, account, app)))
  }
  return {
    accounts: hosts.map((host) => `${app.user}@${host}`),
    openTables: open.length,
    beyond,
  }
}

async function withholdTheRest(administrator: Connection, account: string, app: AppRights) {
  const pattern = databasePattern(app.database)
  for (const { database, table, scope, rights } of await presentGrants(administrator, account)) {
    const isWholeDatabase = table === '*' && [app.database, pattern].includes(database)
    const isClosedTable = database === app.database && app.appendOnly.includes(table)
    if (!isWholeDatabase && !isClosedTable) continue
    if (isWholeDatabase && sameSet(rights, EVERYWHERE) && database === pattern) continue
    await administrator.query(`REVOKE ALL PRIVILEGES ON ${scope} FROM ${account}`)
    if (rights.includes('GRANT OPTION')) {
      await administrator.query(`REVOKE GRANT OPTION ON ${scope} FROM ${account}`)
    }
  }
  await administrator.query(`GRANT ${EVERYWHERE.join(', ')} ON \`${pattern}\`.* TO ${account}`)
}

async function rightsBeyond(administrator: Connection, account: string, app: AppRights) {
  const grants = await presentGrants(administrator, account)
  return grants
    .filter(({ table, rights }) => table === '*' && rights.some((it) => !HARMLESS.includes(it)))
    .filter((grant) => reaches(grant, app.database))
    .map(({ rights, scope }) => `${account}: ${rights.join(', ')} ON ${scope}`)
}

/** The account is made where there is none, for connections from anywhere. */
async function hostsOf(administrator: Connection, { user, password }: AppRights) {
  const [rows] = await administrator.query<RowDataPacket[]>(
    'SELECT Host AS host FROM mysql.user WHERE User = ?',
    [user]
  )
  if (rows.length > 0) return rows.map(({ host }) => host as string)
  await administrator.query(`CREATE USER ?@'%' IDENTIFIED BY ?`, [user, password])
  return ['%']
}

async function tablesOf(administrator: Connection, database: string): Promise<string[]> {
  const [rows] = await administrator.query<RowDataPacket[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name`,
    [database]
  )
  return rows.map(({ name }) => name as string)
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((it) => others.includes(it))
}

import type { Connection, RowDataPacket } from 'mysql2/promise'

/** A line of `SHOW GRANTS`: which rights on what, as the server itself writes it. */
export interface Grant {
  rights: string[]
  /** What they are granted on, in the server's own spelling, to be given back to it. */
  scope: string
  database: string
  table: string
}

const LINE = /^GRANT (.+?) ON (\*|`[^`]+`)\.(\*|`[^`]+`) TO /

export async function presentGrants(administrator: Connection, account: string): Promise<Grant[]> {
  const [rows] = await administrator.query<RowDataPacket[]>(`SHOW GRANTS FOR ${account}`)
  return rows.flatMap((row) => parseGrant(Object.values(row)[0] as string) ?? [])
}

/** Null for what concerns no table: roles and rights on procedures. Pure. */
export function parseGrant(line: string): Grant | null {
  const match = LINE.exec(line)
  if (!match) return null
  const [, rights, database, table] = match
  return {
    rights: [
      ...rights.split(', '),
      ...(line.includes(' WITH GRANT OPTION') ? ['GRANT OPTION'] : []),
    ],
    scope: `${database}.${table}`,
    database: database.replaceAll('`', ''),
    table: table.replaceAll('`', ''),
  }
}

/** Whether the grant reaches into the database; `%` and `_` of a grant are wildcards. Pure. */
export function reaches({ database, table }: Grant, name: string): boolean {
  if (database === '*') return true
  if (table !== '*') return database === name
  const pattern = database.replaceAll(
    /\\([_%])|([_%])|[^A-Za-z0-9_%]/g,
    (found, literal, wildcard) => {
      if (literal) return literal
      if (wildcard) return wildcard === '%' ? '.*' : '.'
      return `\\${found}`
    }
  )
  return new RegExp(`^${pattern}$`).test(name)
}

/** The name of exactly this database as a grant's pattern. Pure. */
export function databasePattern(name: string): string {
  return name.replaceAll(/[_%]/g, (wildcard) => `\\${wildcard}`)
}

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { resourceMissing } from '../http/api_error.js'

/** A range of `created`, in seconds since 1970. */
export interface CreatedRange {
  gt?: number
  gte?: number
  lt?: number
  lte?: number
}

export interface ListRequest {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: CreatedRange
  /** Values of the fields that the collection was declared to be filtered by. */
  filters?: Record<string, string | undefined>
}

export interface ListedPage<T> {
  data: T[]
  has_more: boolean
}

interface StoredRow {
  body: string
}

const DEFAULT_LIMIT = 10
const COMPARISONS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** Fields that a list can be filtered by. */
export interface CollectionFilters<T> {
  /** Many values, few objects each: with an index, so that a lookup stays one among millions. */
  selective?: (keyof T & string)[]
  /** Few values, many objects each: an index would only cost. */
  coarse?: (keyof T & string)[]
}

/** Stripe objects of one kind, kept as JSON in the order of their creation. */
export class ObjectCollection<T extends { id: string }> {
  readonly #database: DatabaseSync
  readonly #table: string
  readonly #noun: string
  readonly #statements = new Map<string, StatementSync>()

  /** `noun` is what Stripe calls the object in "No such …". */
  constructor(
    database: DatabaseSync,
    table: string,
    noun: string,
    { selective = [], coarse = [] }: CollectionFilters<T>
  ) {
    this.#database = database
    this.#table = table
    this.#noun = noun

    const columns = ['created', ...selective, ...coarse].map(
      (field) => `${field} GENERATED ALWAYS AS (json_extract(body, '$.${field}')) VIRTUAL`
    )
    database.exec(`
      CREATE TABLE IF NOT EXISTS ${table} (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL,
        ${columns.join(',\n')}
      )`)
    for (const field of selective) {
      database.exec(`CREATE INDEX IF NOT EXISTS ${table}_${field} ON ${table} (${field}, sequence)`)
    }
  }

  insert<O extends T>(object: O): O {
    this.#statement(`INSERT INTO ${this.#table} (id, body) VALUES (?, ?)`).run(
      object.id,
      JSON.stringify(object)
    )
    return object
  }

  /** Replaces the given fields and returns the object as it is now. */
  update(object: T, changes: Partial<T>): T {
    const changed = { ...object, ...changes }
    this.#statement(`UPDATE ${this.#table} SET body = ? WHERE id = ?`).run(
      JSON.stringify(changed),
      object.id
    )
    return changed
  }

  delete(id: string): void {
    this.#statement(`DELETE FROM ${this.#table} WHERE id = ?`).run(id)
  }

  find(id: string): T | undefined {
    const row = this.#statement(`SELECT body FROM ${this.#table} WHERE id = ?`).get(id) as
      StoredRow | undefined
    return row && (JSON.parse(row.body) as T)
  }

  /** @throws ApiError `resource_missing`, naming the parameter that held the id. */
  get(id: string, parameter = 'id'): T {
    const object = this.find(id)
    if (!object) throw resourceMissing(this.#noun, id, parameter)
    return object
  }

  /** Newest first, as Stripe lists. */
  list(request: ListRequest): ListedPage<T> {
    const limit = request.limit ?? DEFAULT_LIMIT
    const backwards = request.ending_before !== undefined
    const conditions: string[] = []
    const values: SQLInputValue[] = []
    const where = (condition: string, value: SQLInputValue) => {
      conditions.push(condition)
      values.push(value)
    }

    for (const [field, value] of Object.entries(request.filters ?? {})) {
      if (value !== undefined) where(`${field} = ?`, value)
    }
    for (const [name, operator] of Object.entries(COMPARISONS)) {
      const bound = request.created?.[name as keyof CreatedRange]
      if (bound !== undefined) where(`created ${operator} ?`, bound)
    }
    if (request.starting_after !== undefined) {
      where('sequence < ?', this.#sequence(request.starting_after, 'starting_after'))
    }
    if (request.ending_before !== undefined) {
      where('sequence > ?', this.#sequence(request.ending_before, 'ending_before'))
    }

    const rows = this.#statement(
      `SELECT body FROM ${this.#table}
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY sequence ${backwards ? 'ASC' : 'DESC'} LIMIT ?`
    ).all(...values, limit + 1) as unknown as StoredRow[]

    const data = rows.slice(0, limit).map((row) => JSON.parse(row.body) as T)
    return { data: backwards ? data.reverse() : data, has_more: rows.length > limit }
  }

  count(): number {
    return this.#statement(`SELECT count(*) AS n FROM ${this.#table}`).get()!.n as number
  }

  clear(): void {
    this.#statement(`DELETE FROM ${this.#table}`).run()
  }

  #sequence(id: string, parameter: string): number {
    const row = this.#statement(`SELECT sequence FROM ${this.#table} WHERE id = ?`).get(id)
    if (!row) throw resourceMissing(this.#noun, id, parameter)
    return row.sequence as number
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

import { DateTime } from 'luxon'
import { fromDatabaseTime, tenantTable, toDatabaseTime } from '#foundation'
import { Money, type EarningRole } from '#money'

export const EARNING_STATES = ['pending', 'matured', 'frozen', 'reversed'] as const
export type EarningState = (typeof EARNING_STATES)[number]

/** One share of one sold line, as its earner sees it. */
export interface EarningRow {
  id: number
  orderNumber: string
  /** Which store sold it: one's own, or one of the team. */
  storeName: string
  title: string
  variantTitle: string
  quantity: number
  role: EarningRole
  amount: Money
  reversed: Money
  state: EarningState
  earnedAt: DateTime<true>
  /** When it can be paid out; null before it is delivered. */
  maturesAt: DateTime<true> | null
}

interface ListEarningsInput {
  storeId: number
  state?: EarningState
  role?: EarningRole
  /** Only what this order brought, by its number. */
  order?: string
  /** `next` of the page before. */
  after?: string
  limit?: number
}

export interface EarningsPage {
  earnings: EarningRow[]
  /** Pass as `after` for the page that follows; null on the last. */
  next: string | null
}

/** A store's earnings, the latest sale first. Each page is one statement, however long the list. */
export class ListEarnings {
  async handle(input: ListEarningsInput): Promise<EarningsPage> {
    const { limit = 30 } = input
    const rows = await queryOf(input).limit(limit + 1)
    const shown = rows.slice(0, limit)
    return {
      earnings: shown.map(rowOf),
      next: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
    }
  }
}

function queryOf({ storeId, state, role, order, after }: ListEarningsInput) {
  const query = tenantTable('earnings')
    .joinRaw(
      `JOIN line_splits s ON s.tenant_id = earnings.tenant_id AND s.id = earnings.line_split_id
       JOIN orders o ON o.tenant_id = earnings.tenant_id AND o.id = earnings.order_id
       JOIN order_lines l ON l.tenant_id = earnings.tenant_id AND l.id = earnings.order_line_id
       JOIN stores t ON t.tenant_id = o.tenant_id AND t.id = o.store_id`
    )
    .where('earnings.payee_type', 'store')
    .where('earnings.payee_id', storeId)
    .orderBy('earnings.earned_at', 'desc')
    .orderBy('earnings.id', 'desc')
    .select('earnings.*', 's.matures_at', 'o.number', 't.name')
    .select('l.title', 'l.variant_title', 'l.quantity')
  if (state) query.where('earnings.state', state)
  if (role) query.where('earnings.role', role)
  if (order) query.where('o.number', order)
  if (after) {
    const [earnedAt, id] = readCursor(after)
    query.whereRaw('(earnings.earned_at < ? OR (earnings.earned_at = ? AND earnings.id < ?))', [
      earnedAt,
      earnedAt,
      id,
    ])
  }
  return query
}

type Row = Record<string, never>

function cursorOf(row: Row): string {
  return `${fromDatabaseTime(row.earned_at).toUnixInteger()}_${row.id}`
}

function readCursor(after: string): [string, number] {
  const [seconds, id] = after.split('_').map(Number)
  return [toDatabaseTime(DateTime.fromSeconds(seconds)), id]
}

function rowOf(row: Row): EarningRow {
  return {
    id: Number(row.id),
    orderNumber: row.number,
    storeName: row.name,
    title: row.title,
    variantTitle: row.variant_title,
    quantity: row.quantity,
    role: row.role,
    amount: Money.of(BigInt(row.amount_minor), row.currency),
    reversed: Money.of(BigInt(row.reversed_minor), row.currency),
    state: row.state,
    earnedAt: fromDatabaseTime(row.earned_at),
    maturesAt: row.matures_at ? fromDatabaseTime(row.matures_at) : null,
  }
}

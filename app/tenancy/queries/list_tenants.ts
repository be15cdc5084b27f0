import db from '@adonisjs/lucid/services/db'
import { clock, containing, fromDatabaseTime, toDatabaseTime } from '#foundation'

const TENANTS_A_PAGE = 50
const ORDERS_OF_DAYS = 30

interface ListTenantsInput {
  search?: string
  state?: 'active' | 'suspended'
  after?: number
}

export interface TenantRow {
  slug: string
  name: string
  currency: string
  state: 'active' | 'suspended'
  stores: number
  /** Of the last 30 days. */
  orders: number
  createdAt: string
}

/**
 * All tenants with how large they are, newest first: one statement, by keyset. It counts other
 * modules' rows, and reads nothing else of them.
 */
export class ListTenants {
  async handle({ search, state, after }: ListTenantsInput) {
    const since = toDatabaseTime(clock.now().minus({ days: ORDERS_OF_DAYS }))
    const query = db
      .from('tenants')
      .select('id', 'slug', 'name', 'currency', 'status', 'created_at')
      .select(
        db.from('stores').count('*').whereColumn('stores.tenant_id', 'tenants.id').as('stores'),
        db
          .from('orders')
          .count('*')
          .whereColumn('orders.tenant_id', 'tenants.id')
          .where('orders.placed_at', '>=', since)
          .as('orders')
      )
      .orderBy('id', 'desc')
      .limit(TENANTS_A_PAGE + 1)
    if (after) void query.where('id', '<', after)
    if (state) void query.where('status', state)
    if (search) {
      const pattern = containing(search)
      void query.where((either) =>
        either.where('slug', 'like', pattern).orWhere('name', 'like', pattern)
      )
    }
    const rows = await query
    const shown = rows.slice(0, TENANTS_A_PAGE)
    return {
      tenants: shown.map(tenantRow),
      next: shown.length < rows.length ? Number(shown.at(-1).id) : null,
    }
  }
}

function tenantRow(row: Record<string, string> & { created_at: Date }): TenantRow {
  return {
    slug: row.slug,
    name: row.name,
    currency: row.currency,
    state: row.status as TenantRow['state'],
    stores: Number(row.stores),
    orders: Number(row.orders),
    createdAt: fromDatabaseTime(row.created_at).toISO(),
  }
}

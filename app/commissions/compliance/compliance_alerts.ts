import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'
import { Money, type MoneyJson } from '#money'
import { rings, type Purchase } from '#commissions/compliance/rings'

/** How far back sales are looked at. */
const DAYS = 90

/**
 * From here on a team is looked at: three levels and thirty people are where Chinese prosecutors
 * begin (最高人民法院、最高人民检察院、公安部《关于办理组织领导传销活动刑事案件适用法律若干问题的意见》, 2013).
 * Only two levels ever earn; the depth is still worth a look.
 */
const DEEP = { levels: 3, stores: 30 }

export type AlertKind = 'depth' | 'ring' | 'uplines_only'

export interface ComplianceAlert {
  kind: AlertKind
  /** The stores it is about. */
  stores: { id: number; name: string; slug: string }[]
  /** Levels of a team, purchases in a ring, or team stores one lives off. */
  count: number
  amount: MoneyJson | null
}

/** What operations should look at before an authority does; the gravest kind first. */
export class ComplianceAlerts {
  async handle(): Promise<ComplianceAlert[]> {
    const alerts = [
      ...(await this.#rings()),
      ...(await this.#livingOffOthers()),
      ...(await this.#deepTeams()),
    ]
    return named(alerts)
  }

  /** Owners who buy in each other's stores: sales that are none. */
  async #rings() {
    const [rows] = await db.rawQuery(
      `SELECT DISTINCT owners.store_id AS buyer, o.store_id AS seller
       FROM orders o
       JOIN users u ON u.tenant_id = o.tenant_id AND u.email = o.email
       JOIN user_roles owners ON owners.tenant_id = u.tenant_id AND owners.user_id = u.id
         AND owners.role = 'store_owner' AND owners.store_id <> o.store_id
       WHERE o.tenant_id = ? AND o.paid_at >= ?`,
      [currentTenantId(), since()]
    )
    const purchases = (rows as { buyer: number; seller: number }[]).map(
      ({ buyer, seller }): Purchase => ({ buyerStoreId: buyer, sellerStoreId: seller })
    )
    return rings(purchases).map((ring) => {
      const within = purchases.filter(
        ({ buyerStoreId, sellerStoreId }) =>
          ring.includes(buyerStoreId) && ring.includes(sellerStoreId)
      )
      return { kind: 'ring' as const, storeIds: ring, count: within.length, amount: null }
    })
  }

  /** Stores that earn from their team and sell nothing themselves. */
  async #livingOffOthers() {
    const [rows] = await db.rawQuery(
      `SELECT e.payee_id, SUM(e.amount_minor - e.reversed_minor) AS earned,
         COUNT(DISTINCT o.store_id) AS below
       FROM earnings e JOIN orders o ON o.tenant_id = e.tenant_id AND o.id = e.order_id
       WHERE e.tenant_id = ? AND e.payee_type = 'store' AND e.earned_at >= ?
       GROUP BY e.payee_id
       HAVING SUM(e.role = 'owner') = 0 AND earned > 0
       ORDER BY earned DESC, e.payee_id`,
      [currentTenantId(), since()]
    )
    return (rows as { payee_id: number; earned: string; below: number }[]).map((row) => ({
      kind: 'uplines_only' as const,
      storeIds: [Number(row.payee_id)],
      count: Number(row.below),
      amount: Money.of(BigInt(row.earned), currentTenant().currency).toJSON(),
    }))
  }

  /** Root stores whose teams are deep and large. */
  async #deepTeams() {
    const [rows] = await db.rawQuery(
      `WITH RECURSIVE team (root_id, store_id, depth) AS (
         SELECT store_id, store_id, 0 FROM lineages
         WHERE tenant_id = :tenant AND recruiter_store_id IS NULL
         UNION ALL
         SELECT team.root_id, l.store_id, l.depth
         FROM team JOIN lineages l
           ON l.tenant_id = :tenant AND l.recruiter_store_id = team.store_id
       )
       SELECT root_id, MAX(depth) + 1 AS levels FROM team
       GROUP BY root_id HAVING levels >= :levels AND COUNT(*) >= :stores
       ORDER BY levels DESC, root_id`,
      { tenant: currentTenantId(), ...DEEP }
    )
    return (rows as { root_id: number; levels: number }[]).map((row) => ({
      kind: 'depth' as const,
      storeIds: [Number(row.root_id)],
      count: Number(row.levels),
      amount: null,
    }))
  }
}

function since(): string {
  return toDatabaseTime(clock.now().minus({ days: DAYS }))
}

type Unnamed = Omit<ComplianceAlert, 'stores'> & { storeIds: number[] }

async function named(alerts: Unnamed[]): Promise<ComplianceAlert[]> {
  const ids = [...new Set(alerts.flatMap(({ storeIds }) => storeIds))]
  const rows = await tenantTable('stores').whereIn('id', ids).select('id', 'name', 'slug')
  const stores = new Map(rows.map((row) => [Number(row.id), row]))
  return alerts.map(({ storeIds, ...alert }) => ({
    ...alert,
    stores: storeIds.map((id) => ({
      id,
      name: stores.get(id)?.name as string,
      slug: stores.get(id)?.slug as string,
    })),
  }))
}

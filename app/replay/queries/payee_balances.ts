import { currentTenantId } from '#foundation'
import db from '@adonisjs/lucid/services/db'

/** What a store or a brand got of all that was replayed, in minor units. */
export interface PayeeBalances {
  /** `store:17850`, `brand:22`. */
  payee: string
  accrued: bigint
  reversed: bigint
  paid: bigint
  available: bigint
  pending: bigint
}

const BALANCES_OF = (pending: string, available: string, owner: string) => `
  SELECT a.owner_id,
    SUM(IF(a.kind = '${pending}', b.balance_minor, 0)) AS pending,
    SUM(IF(a.kind = '${available}', b.balance_minor, 0)) AS available
  FROM ledger_accounts a
  JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
  WHERE a.tenant_id = :tenant AND a.owner_type = '${owner}'
  GROUP BY a.owner_id`

const PAID_TO = (owner: string) => `
  SELECT p.owner_id, SUM(o.amount_minor) AS paid
  FROM payouts o JOIN payees p ON p.tenant_id = o.tenant_id AND p.id = o.payee_id
  WHERE o.tenant_id = :tenant AND o.state = 'paid' AND p.owner_type = '${owner}'
  GROUP BY p.owner_id`

const OF_STORES = `
  SELECT CONCAT('store:', s.customer) AS payee, e.accrued, e.reversed, p.paid, b.available, b.pending
  FROM replay_stores s
  JOIN (SELECT payee_id, SUM(amount_minor) AS accrued, SUM(reversed_minor) AS reversed
        FROM earnings WHERE tenant_id = :tenant AND payee_type = 'store' GROUP BY payee_id) e
    ON e.payee_id = s.store_id
  LEFT JOIN (${BALANCES_OF('earnings_pending', 'earnings_available', 'store')}) b
    ON b.owner_id = s.store_id
  LEFT JOIN (${PAID_TO('store')}) p ON p.owner_id = s.store_id
  WHERE s.tenant_id = :tenant`

const OF_BRANDS = `
  SELECT CONCAT('brand:', r.slug) AS payee, l.accrued, l.reversed, p.paid, b.available, b.pending
  FROM brands r
  JOIN (SELECT brand_id, SUM(brand_minor) AS accrued, SUM(brand_reversed_minor) AS reversed
        FROM line_splits WHERE tenant_id = :tenant GROUP BY brand_id) l
    ON l.brand_id = r.id
  LEFT JOIN (${BALANCES_OF('brand_pending', 'brand_payable', 'brand')}) b ON b.owner_id = r.id
  LEFT JOIN (${PAID_TO('brand')}) p ON p.owner_id = r.id
  WHERE r.tenant_id = :tenant`

/** Everyone to whom anything was ever due, by name. */
export async function payeeBalances(): Promise<PayeeBalances[]> {
  const tenant = currentTenantId()
  const [ofStores] = await db.rawQuery(OF_STORES, { tenant })
  const [ofBrands] = await db.rawQuery(OF_BRANDS, { tenant })
  return ([...ofStores, ...ofBrands] as Record<string, string | number | null>[])
    .map((row) => ({
      payee: String(row.payee),
      accrued: BigInt(row.accrued ?? 0),
      reversed: BigInt(row.reversed ?? 0),
      paid: BigInt(row.paid ?? 0),
      available: BigInt(row.available ?? 0),
      pending: BigInt(row.pending ?? 0),
    }))
    .filter(({ accrued }) => accrued > 0n)
    .sort((a, b) => (a.payee < b.payee ? -1 : 1))
}

/** As the file that `--out` names; the same bytes for the same balances. */
export function balancesCsv(balances: readonly PayeeBalances[]): string {
  const rows = balances.map((it) =>
    [it.payee, it.accrued, it.reversed, it.paid, it.available, it.pending].join(',')
  )
  return ['payee,accrued,reversed,paid,available,pending', ...rows, ''].join('\n')
}

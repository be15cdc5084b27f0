import db from '@adonisjs/lucid/services/db'
import type { Tenant } from '#tenancy'
import { storedAndSummed } from '#tests/fixtures/ledger_fixture'
import type { Standing } from '#tests/functional/commissions/money_model'

/** What the order clearing account holds of each order. All must be zero (invariant 2). */
export async function clearingByOrder(tenant: Tenant): Promise<bigint[]> {
  const [rows] = await db.rawQuery(
    `SELECT j.order_id,
       SUM(IF(c.kind = 'order_clearing', p.amount_minor, 0))
       - SUM(IF(d.kind = 'order_clearing', p.amount_minor, 0)) AS rest
     FROM ledger_journals j
     JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
     JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
     JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
     WHERE j.tenant_id = ? AND j.order_id IS NOT NULL GROUP BY j.order_id`,
    [tenant.id]
  )
  return rows.map((row: { rest: string }) => BigInt(row.rest))
}

/** Accrued − reversed, from the frozen splits, beside what the ledger holds, has paid and reserved. */
export async function earnedAndHeld(tenant: Tenant) {
  const [earned] = await db.rawQuery(
    `SELECT CONCAT(payee_type, ':', payee_id) AS payee, SUM(amount_minor - reversed_minor) AS net
     FROM earnings WHERE tenant_id = :tenant GROUP BY payee_type, payee_id
     UNION ALL
     SELECT CONCAT('brand:', brand_id), SUM(net) FROM (
       SELECT brand_id, brand_minor - brand_reversed_minor AS net FROM line_splits
       WHERE tenant_id = :tenant AND supply_source = 'brand'
       UNION ALL
       SELECT brand_id, amount_minor - reversed_minor FROM shipping_shares WHERE tenant_id = :tenant
     ) owed GROUP BY brand_id`,
    { tenant: tenant.id }
  )
  const [held] = await db.rawQuery(
    `SELECT CONCAT(a.owner_type, ':', a.owner_id) AS payee,
       SUM(b.balance_minor) + COALESCE((
         SELECT SUM(p.amount_minor) FROM ledger_postings p
         JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
         JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
         WHERE p.tenant_id = a.tenant_id AND d.kind = 'payout_reserved' AND c.kind = 'bank'
           AND d.owner_type = a.owner_type AND d.owner_id = a.owner_id), 0) AS net
     FROM ledger_accounts a
     JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
     WHERE a.tenant_id = ? GROUP BY a.tenant_id, a.owner_type, a.owner_id`,
    [tenant.id]
  )
  const byPayee = (rows: { payee: string; net: string }[]) =>
    Object.fromEntries(
      rows.map(({ payee: name, net }) => [name, String(net)]).filter(([, net]) => net !== '0')
    )
  return { earned: byPayee(earned), held: byPayee(held) }
}

/** What every payee has pending and available in the ledger, and what was really paid to them. */
export async function standingInBooks(tenant: Tenant): Promise<Record<string, Standing>> {
  const [rows] = await db.rawQuery(
    `SELECT CONCAT(a.owner_type, ':', a.owner_id) AS payee,
       SUM(IF(a.kind IN ('earnings_pending', 'brand_pending'), b.balance_minor, 0)) AS pending,
       SUM(IF(a.kind IN ('earnings_available', 'brand_payable'), b.balance_minor, 0)) AS available,
       SUM(IF(a.kind = 'payout_reserved', b.balance_minor, 0)) AS reserved
     FROM ledger_accounts a
     JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
     WHERE a.tenant_id = ? AND a.owner_type <> 'platform' GROUP BY a.owner_type, a.owner_id`,
    [tenant.id]
  )
  const [paid] = await db.rawQuery(
    `SELECT CONCAT(y.owner_type, ':', y.owner_id) AS payee, SUM(p.amount_minor) AS paid
     FROM payouts p JOIN payees y ON y.tenant_id = p.tenant_id AND y.id = p.payee_id
     WHERE p.tenant_id = ? AND p.state = 'paid' GROUP BY y.owner_type, y.owner_id`,
    [tenant.id]
  )
  const paidTo = new Map((paid as Record<string, string>[]).map((row) => [row.payee, row.paid]))
  return Object.fromEntries(
    (rows as Record<string, string>[]).map((row) => [
      row.payee,
      {
        pending: BigInt(row.pending),
        available: BigInt(row.available),
        reserved: BigInt(row.reserved),
        paid: BigInt(paidTo.get(row.payee) ?? 0),
      },
    ])
  )
}

/** Everything that must not change once a sale is booked (invariant 10). */
export async function frozenFacts(tenant: Tenant): Promise<string[]> {
  const rows = await db
    .from('line_splits')
    .where('tenant_id', tenant.id)
    .orderBy('id')
    .select('id', 'plan_version_id', 'rule_id', 'base', 'owner_bp', 'upline1_bp', 'upline2_bp')
    .select('promoter_bp', 'owner_store_id', 'upline1_store_id', 'upline2_store_id', 'promoter_id')
    .select('gross_minor', 'base_minor', 'pool_minor', 'cash_minor', 'brand_minor')
    .select('platform_minor')
  return rows.map((row) => JSON.stringify(row))
}

/** All that is in the books and on the splits, to see that nothing moved. */
export async function everything(tenant: Tenant) {
  const { stored } = await storedAndSummed(tenant)
  const [splits] = await db.rawQuery(
    `SELECT id, state, refunded_gross_minor, brand_reversed_minor, platform_reversed_minor
     FROM line_splits WHERE tenant_id = ? ORDER BY id`,
    [tenant.id]
  )
  return { stored, splits: JSON.stringify(splits) }
}

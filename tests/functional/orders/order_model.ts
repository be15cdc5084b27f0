import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import type { Tenant } from '#tenancy'

/** Variants and places whose units do not add up, or of which more is held than reservations say. */
export async function wrongStock({ id }: Tenant): Promise<object[]> {
  const [rows] = await db.rawQuery(
    `SELECT l.variant_id, l.stocked_quantity, l.available_quantity, l.reserved_quantity,
       l.sold_quantity, COALESCE(r.held, 0) AS held, COALESCE(r.sold, 0) AS sold,
       COALESCE(m.returned, 0) AS returned
     FROM stock_levels l
     LEFT JOIN (
       SELECT variant_id, location_id, SUM(IF(state = 'held', quantity, 0)) AS held,
         SUM(IF(state = 'sold', quantity, 0)) AS sold
       FROM stock_reservations WHERE tenant_id = :tenant GROUP BY variant_id, location_id
     ) r ON r.variant_id = l.variant_id AND r.location_id = l.location_id
     LEFT JOIN (
       SELECT variant_id, location_id, SUM(quantity) AS returned
       FROM stock_movements WHERE tenant_id = :tenant AND kind = 'return'
       GROUP BY variant_id, location_id
     ) m ON m.variant_id = l.variant_id AND m.location_id = l.location_id
     WHERE l.tenant_id = :tenant AND (
       l.stocked_quantity <> l.available_quantity + l.reserved_quantity + l.sold_quantity
       OR l.available_quantity < 0
       OR l.reserved_quantity <> COALESCE(r.held, 0)
       OR l.sold_quantity <> COALESCE(r.sold, 0) - COALESCE(m.returned, 0))`,
    { tenant: id }
  )
  return rows
}

/** Orders that hold stock which they should not, or hold none that they should. */
export async function wrongReservations({ id }: Tenant): Promise<object[]> {
  const [rows] = await db.rawQuery(
    `SELECT o.id, o.state, r.state AS reservation, r.reference FROM orders o
     JOIN stock_reservations r ON r.tenant_id = o.tenant_id
       AND r.reference IN (CONCAT('order:', o.id), CONCAT('order:', o.id, ':late'))
     WHERE o.tenant_id = ? AND (r.state = 'held') <> (o.state = 'awaiting_payment')`,
    [id]
  )
  return rows
}

/** Orders of which nothing is left, and yet money of theirs is kept; and payments given back twice. */
export async function wrongMoney({ id }: Tenant): Promise<object[]> {
  const [rows] = await db.rawQuery(
    `SELECT o.id, o.state, SUM(p.amount_minor - p.refunded_minor) AS kept,
       o.total_minor, o.refunded_minor
     FROM orders o JOIN payments p
       ON p.tenant_id = o.tenant_id AND p.reference = CONCAT('order:', o.id)
     WHERE o.tenant_id = ? AND p.state = 'succeeded'
     GROUP BY o.id, o.state, o.paid_at, o.total_minor, o.refunded_minor
     HAVING kept <> IF(o.state IN ('paid', 'closed', 'cancelled') AND o.paid_at IS NOT NULL,
       o.total_minor - o.refunded_minor, 0)`,
    [id]
  )
  return rows
}

/** Claims that wait for a decision about money of which nothing is left. */
export async function idleClaims({ id }: Tenant): Promise<object[]> {
  const [rows] = await db.rawQuery(
    `SELECT c.id, c.state FROM after_sales_cases c
     JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
     WHERE c.tenant_id = ? AND c.state = 'requested' AND o.refunded_minor = o.total_minor`,
    [id]
  )
  return rows
}

/** What is owed to customers, and what banks hold, by the rows of it: the ledger must say the same. */
export async function owedAndDisputed({ id }: Tenant) {
  const [[owed]] = await db.rawQuery(
    `SELECT COALESCE(SUM(amount_minor - covered_minor), 0) AS minor FROM refunds
     WHERE tenant_id = ? AND state = 'waiting' AND reference LIKE 'case:%'`,
    [id]
  )
  const [[disputed]] = await db.rawQuery(
    `SELECT COALESCE(SUM(amount_minor), 0) AS minor FROM disputes
     WHERE tenant_id = ? AND state IN ('open', 'under_review')`,
    [id]
  )
  return { owed: Number(owed.minor), disputed: Number(disputed.minor) }
}

/** All that is in the books, on the shelves and on the orders. */
export async function everything(tenant: Tenant) {
  const rows = (table: string, columns: string[]) =>
    inTenant(tenant, () => tenantTable(table).orderBy('id').select(columns))
  const { stored } = await storedAndSummed(tenant)
  return {
    stored,
    orders: await rows('orders', ['id', 'state', 'refunded_minor']),
    parcels: await rows('fulfilments', ['id', 'state', 'shipping_refunded_minor']),
    stock: await rows('stock_levels', ['available_quantity', 'reserved_quantity', 'sold_quantity']),
    refunds: await rows('refunds', ['id', 'state', 'amount_minor']),
    payments: await rows('payments', ['id', 'state', 'refunded_minor']),
    demand: await rows('stock_movements', ['id']),
  }
}

import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { currentTenantId, toDatabaseTime } from '#foundation'
import { EARNING_ROLES, type EarningRole, type PerRole, type SplitLineInput } from '#money'
import { splitInputOf } from '#commissions/booking/split_input_of'

export interface Period {
  from: DateTime
  /** The first instant that is no part of it any more. */
  until: DateTime
}

/** A line as it was sold and split, with what another plan needs to split it again. */
export interface SoldLine {
  variantId: number
  productId: number
  brandId: number
  categoryId: number | null
  storeTier: string
  sku: string
  title: string
  /** As it was split. */
  actual: SplitLineInput
  /** What the customer was given in all, before it was said who funds it. */
  given: { platformMinor: bigint; storeMinor: bigint }
  refundedGrossMinor: bigint
  /** Roles of people who bought it themselves: whether they earn is for the plan to say. */
  boughtByThemselves: EarningRole[]
}

const ORDERS_A_CHUNK = 500

/** How many lines there are to go through. */
export async function countSoldLines(period: Period): Promise<number> {
  const [[{ lines }]] = await db.rawQuery(
    `SELECT COUNT(*) AS \`lines\` FROM orders o
     JOIN line_splits s ON s.tenant_id = o.tenant_id AND s.order_id = o.id
     WHERE o.tenant_id = ? AND o.paid_at >= ? AND o.paid_at < ?`,
    [currentTenantId(), toDatabaseTime(period.from), toDatabaseTime(period.until)]
  )
  return Number(lines)
}

/** The lines sold in a period, some hundred orders at a time, in the order they were paid. */
export async function* soldLines(period: Period): AsyncGenerator<SoldLine[]> {
  const until = toDatabaseTime(period.until)
  let [paidAt, id] = [toDatabaseTime(period.from), 0]
  for (;;) {
    const [orders] = await db.rawQuery(
      `SELECT id, DATE_FORMAT(paid_at, '%Y-%m-%d %H:%i:%s') AS paid_at FROM orders
       WHERE tenant_id = ? AND (paid_at > ? OR (paid_at = ? AND id > ?)) AND paid_at < ?
       ORDER BY paid_at, id LIMIT ${ORDERS_A_CHUNK}`,
      [currentTenantId(), paidAt, paidAt, id, until]
    )
    if (orders.length === 0) return
    yield await readLines(orders.map((order: { id: number }) => Number(order.id)))
    const last = orders.at(-1)
    ;[paidAt, id] = [last.paid_at, Number(last.id)]
  }
}

/** Of plans that let own purchases earn, a line does not say that it was one: e-mails do. */
const OWNER_BOUGHT = `IF(v.self_purchase_earns = 1, EXISTS (
  SELECT 1 FROM user_roles ur JOIN users u ON u.tenant_id = ur.tenant_id AND u.id = ur.user_id
  WHERE ur.tenant_id = s.tenant_id AND ur.store_id = s.owner_store_id
    AND ur.role = 'store_owner' AND u.email = o.email), 0)`
const PROMOTER_BOUGHT = `IF(v.self_purchase_earns = 1, EXISTS (
  SELECT 1 FROM promoters pr JOIN customers c
    ON c.tenant_id = pr.tenant_id AND c.id = pr.customer_id
  WHERE pr.tenant_id = s.tenant_id AND pr.id = s.promoter_id AND c.email = o.email), 0)`

async function readLines(orderIds: number[]): Promise<SoldLine[]> {
  const [rows] = await db.rawQuery(
    `SELECT s.base, s.owner_bp, s.upline1_bp, s.upline2_bp, s.promoter_bp, s.markup_share_bp,
       s.owner_store_id, s.upline1_store_id, s.upline2_store_id, s.promoter_id, s.absences,
       s.gross_minor, s.cash_minor, s.platform_discount_minor, s.refunded_gross_minor, s.brand_id,
       l.quantity, l.unit_price_minor, l.retail_price_minor, l.supply_price_minor,
       l.variant_id, l.product_id, l.sku, l.title, p.category_id, t.tier,
       l.platform_discount_minor AS given_platform, l.store_discount_minor AS given_store,
       ${OWNER_BOUGHT} AS owner_bought, ${PROMOTER_BOUGHT} AS promoter_bought
     FROM line_splits s
     JOIN order_lines l ON l.tenant_id = s.tenant_id AND l.id = s.order_line_id
     JOIN orders o ON o.tenant_id = s.tenant_id AND o.id = s.order_id
     JOIN stores t ON t.tenant_id = s.tenant_id AND t.id = o.store_id
     JOIN products p ON p.tenant_id = s.tenant_id AND p.id = l.product_id
     LEFT JOIN commission_plan_versions v
       ON v.tenant_id = s.tenant_id AND v.id = s.plan_version_id
     WHERE s.tenant_id = ? AND s.order_id IN (${orderIds.map(() => '?').join(', ')})
     ORDER BY s.id`,
    [currentTenantId(), ...orderIds]
  )
  return (rows as Record<string, never>[]).map(lineOf)
}

function lineOf(row: Record<string, never>): SoldLine {
  const absences = JSON.parse(row.absences) as Partial<PerRole<string>>
  const bought = EARNING_ROLES.filter(
    (role) => absences[role] === 'self_purchase' || Boolean(Number(row[`${role}_bought`] ?? 0))
  )
  return {
    variantId: Number(row.variant_id),
    productId: Number(row.product_id),
    brandId: Number(row.brand_id),
    categoryId: row.category_id === null ? null : Number(row.category_id),
    storeTier: row.tier,
    sku: row.sku,
    title: row.title,
    actual: splitInputOf(row),
    given: { platformMinor: BigInt(row.given_platform), storeMinor: BigInt(row.given_store) },
    refundedGrossMinor: BigInt(row.refunded_gross_minor),
    boughtByThemselves: bought,
  }
}

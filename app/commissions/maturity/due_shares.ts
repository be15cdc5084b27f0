import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, toDatabaseTime } from '#foundation'
import { OPEN_CASE_STATES } from '#orders'

/** What a brand gets for a line or for its shipping, when it matures: net of reversals. */
export interface DueShare {
  id: number
  orderId: number
  brandId: number
  brandMinor: bigint
}

interface DueQuestion {
  now: DateTime
  limit: number
}

const OPEN_STATES = OPEN_CASE_STATES.map((state) => `'${state}'`).join(', ')

/**
 * A claim that is not decided yet keeps what it may take back. One that was approved does, too,
 * until its reversal is booked: the news of it may still be on its way.
 */
const NO_OPEN_CASE = `NOT EXISTS (
  SELECT 1 FROM after_sales_cases c
  WHERE c.tenant_id = s.tenant_id AND c.fulfilment_id = s.fulfilment_id
    AND (c.state IN (${OPEN_STATES}) OR (c.state = 'approved' AND NOT EXISTS (
      SELECT 1 FROM split_reversals r WHERE r.tenant_id = c.tenant_id AND r.case_id = c.id))))`

/** A brand's shipping fee waits with the lines of its order while those are held. */
const NOT_HELD = `NOT EXISTS (
  SELECT 1 FROM order_holds h
  WHERE h.tenant_id = s.tenant_id AND h.order_id = s.order_id AND h.released_at IS NULL)`

/** Lines whose time has come, oldest first, locked; what another worker has locked is left to it. */
export async function dueLines(question: DueQuestion, trx: TransactionClientContract) {
  const net = "IF(s.supply_source = 'brand', s.brand_minor - s.brand_reversed_minor, 0)"
  return dueRows('line_splits', net, question, trx)
}

/** The same for brands' shipping fees. */
export async function dueShipping(question: DueQuestion, trx: TransactionClientContract) {
  return dueRows('shipping_shares', 's.amount_minor - s.reversed_minor', question, trx)
}

async function dueRows(
  table: string,
  netBrandMinor: string,
  { now, limit }: DueQuestion,
  trx: TransactionClientContract
): Promise<DueShare[]> {
  const [rows] = await trx.rawQuery(
    `SELECT s.id, s.order_id, s.brand_id, ${netBrandMinor} AS brand_minor
     FROM ${table} s
     WHERE s.tenant_id = ? AND s.state = 'pending' AND s.matures_at <= ?
       AND ${NO_OPEN_CASE} AND ${NOT_HELD}
     ORDER BY s.matures_at, s.id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [currentTenantId(), toDatabaseTime(now), limit]
  )
  return (rows as Record<string, number | string>[]).map((row) => ({
    id: Number(row.id),
    orderId: Number(row.order_id),
    brandId: Number(row.brand_id),
    brandMinor: BigInt(row.brand_minor),
  }))
}

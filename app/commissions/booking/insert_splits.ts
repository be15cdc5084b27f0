import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenant, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import { EARNING_ROLES } from '#money'
import type { Sale } from '#commissions/booking/sale'
import type { SplitSaleLine } from '#commissions/booking/split_sale'

export interface SplitSale {
  sale: Sale
  lines: SplitSaleLine[]
}

/** Freezes how sales were split: a row for each line, each earning and each brand's shipping fee. */
export async function insertSplits(sales: readonly SplitSale[], trx: TransactionClientContract) {
  const orderIds = sales.map(({ sale }) => sale.orderId)
  await insertRows(trx, 'line_splits', sales.flatMap(splitRows))
  const inserted = await tenantTable('line_splits', trx)
    .whereIn('order_id', orderIds)
    .select('id', 'order_line_id')
  const splitIds = new Map(inserted.map((row) => [Number(row.order_line_id), Number(row.id)]))
  await insertRows(
    trx,
    'earnings',
    sales.flatMap((sale) => earningRows(sale, splitIds))
  )
  await insertRows(trx, 'shipping_shares', sales.flatMap(shippingRows))
}

function stamps() {
  const now = toDatabaseTime(clock.now())
  return { currency: currentTenant().currency, state: 'pending', created_at: now, updated_at: now }
}

function splitRows({ sale, lines }: SplitSale) {
  return lines.map(
    ({ line, split, planVersionId, ruleId, terms, earners, absences, holdDays }) => ({
      order_id: sale.orderId,
      order_line_id: line.id,
      fulfilment_id: line.parcel.fulfilmentId,
      brand_id: line.brandId,
      supply_source: line.parcel.supplySource,
      plan_version_id: planVersionId,
      rule_id: ruleId,
      base: terms.base,
      owner_bp: terms.rates.owner,
      upline1_bp: terms.rates.upline1,
      upline2_bp: terms.rates.upline2,
      promoter_bp: terms.rates.promoter,
      markup_share_bp: terms.markupShareBp,
      absences: JSON.stringify(absences),
      owner_store_id: earners.owner?.payeeId ?? null,
      upline1_store_id: earners.upline1?.payeeId ?? null,
      upline2_store_id: earners.upline2?.payeeId ?? null,
      promoter_id: earners.promoter?.payeeId ?? null,
      gross_minor: split.grossMinor,
      base_minor: split.baseMinor,
      pool_minor: split.poolMinor,
      cash_minor: split.cashMinor,
      platform_discount_minor: split.platformFundedDiscountMinor,
      brand_minor: split.brandMinor,
      platform_minor: split.platformMinor,
      matures_at: maturesAt(line.parcel, holdDays),
      ...stamps(),
    })
  )
}

function earningRows({ sale, lines }: SplitSale, splitIds: ReadonlyMap<number, number>) {
  return lines.flatMap(({ line, split, terms, earners }) =>
    EARNING_ROLES.flatMap((role) => {
      const earner = earners[role]
      if (!earner || split.sharesMinor[role] === 0n) return []
      return {
        line_split_id: splitIds.get(line.id),
        order_id: sale.orderId,
        order_line_id: line.id,
        role,
        payee_type: earner.payeeType,
        payee_id: earner.payeeId,
        rate_bp: terms.rates[role],
        amount_minor: split.sharesMinor[role],
        markup_minor: role === 'owner' ? split.ownerParts.markupMinor : 0,
        earned_at: toDatabaseTime(sale.paidAt),
        ...stamps(),
      }
    })
  )
}

function shippingRows({ sale }: SplitSale) {
  return sale.parcels
    .filter((parcel) => parcel.supplySource === 'brand' && parcel.shippingMinor > 0n)
    .map((parcel) => ({
      order_id: sale.orderId,
      fulfilment_id: parcel.fulfilmentId,
      brand_id: parcel.brandId,
      amount_minor: parcel.shippingMinor,
      matures_at: maturesAt(parcel),
      ...stamps(),
    }))
}

function maturesAt({ returnsUntil }: { returnsUntil: Sale['paidAt'] | null }, holdDays = 0) {
  return returnsUntil ? toDatabaseTime(returnsUntil.plus({ days: holdDays })) : null
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { perRole, type EarningRole, type LineComponents } from '#money'
import type { PayeeType } from '#ledger'

/** A line as it was split, and how much of it is reversed already. */
export interface BookedLine {
  splitId: number
  orderLineId: number
  brandId: number
  supplySource: 'brand' | 'platform'
  isMatured: boolean
  grossMinor: bigint
  components: LineComponents
  earners: Map<EarningRole, BookedEarner>
  refundedGrossMinor: bigint
  /** How many cases took from it so far. */
  reversals: number
}

export interface BookedEarner {
  earningId: number
  payeeType: PayeeType
  payeeId: number
}

/** By order line, locked in ascending id: nothing of them matures or is reversed meanwhile. */
export async function lockBookedLines(
  orderLineIds: readonly number[],
  trx: TransactionClientContract
): Promise<Map<number, BookedLine>> {
  const splits = await tenantTable('line_splits', trx)
    .whereIn('order_line_id', [...orderLineIds])
    .orderBy('id')
    .forUpdate()
  const splitIds = splits.map(({ id }) => id)
  const earnings = await tenantTable('earnings', trx)
    .whereIn('line_split_id', splitIds)
    .select('id', 'line_split_id', 'role', 'payee_type', 'payee_id', 'amount_minor')
  const earningsBySplit = Map.groupBy(earnings, (row) => Number(row.line_split_id))
  const counts = await tenantTable('split_reversals', trx)
    .whereIn('line_split_id', splitIds)
    .groupBy('line_split_id')
    .select('line_split_id')
    .max('sequence as reversals')
  const reversals = new Map(counts.map((row) => [Number(row.line_split_id), row.reversals]))

  return new Map(
    splits.map((row) => {
      const own = earningsBySplit.get(Number(row.id)) ?? []
      const shareOf = (role: EarningRole) =>
        BigInt(own.find((earning) => earning.role === role)?.amount_minor ?? 0)
      return [
        Number(row.order_line_id),
        {
          splitId: Number(row.id),
          orderLineId: Number(row.order_line_id),
          brandId: Number(row.brand_id),
          supplySource: row.supply_source,
          isMatured: row.state === 'matured',
          grossMinor: BigInt(row.gross_minor),
          components: {
            cashMinor: BigInt(row.cash_minor),
            platformFundedDiscountMinor: BigInt(row.platform_discount_minor),
            brandMinor: BigInt(row.brand_minor),
            sharesMinor: perRole(shareOf),
          },
          earners: new Map(own.map((earning) => [earning.role, earnerOf(earning)])),
          refundedGrossMinor: BigInt(row.refunded_gross_minor),
          reversals: reversals.get(Number(row.id)) ?? 0,
        },
      ]
    })
  )
}

function earnerOf(row: { id: number; payee_type: PayeeType; payee_id: number }): BookedEarner {
  return { earningId: Number(row.id), payeeType: row.payee_type, payeeId: Number(row.payee_id) }
}

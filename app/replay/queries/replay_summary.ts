import { tenantTable } from '#foundation'
import { balanceOf, platform } from '#ledger'
import { countsOfAllFiles } from '#replay/progress/replay_files'
import { payeeBalances, type PayeeBalances } from '#replay/queries/payee_balances'

/** What the replay came to; amounts in minor units, as strings where they leave the process. */
export interface ReplaySummary {
  rows: number
  lines: number
  orders: number
  /** Times that something was returned from a sold line. */
  returns: number
  stores: number
  gross: bigint
  refunded: bigint
  accrued_stores: bigint
  reversed_stores: bigint
  paid_stores: bigint
  available_stores: bigint
  pending_stores: bigint
  brands_net: bigint
  platform: bigint
  /** Payees whose available balance is negative. */
  negative: number
  skipped: Record<string, number>
}

/** Of everything that was replayed into the current tenant so far. */
export async function replaySummary(): Promise<ReplaySummary> {
  const counts = await countsOfAllFiles()
  const lines = await tenantTable('order_lines')
    .count('* as count')
    .sum('gross_minor as gross')
    .sum('refunded_gross_minor as refunded')
    .sum('returned_quantity as returnedUnits')
    .first()
  const returns = await tenantTable('after_sales_lines').count('* as count').first()
  const orders = await tenantTable('orders').count('* as count').first()
  const stores = await tenantTable('replay_stores').count('number as count').first()
  const balances = await payeeBalances()
  const ofStores = balances.filter(({ payee }) => payee.startsWith('store:'))
  const ofBrands = balances.filter(({ payee }) => payee.startsWith('brand:'))

  return {
    rows: counts.rows,
    lines: Number(lines.count),
    orders: Number(orders.count),
    returns: Number(returns.count),
    stores: Number(stores.count),
    gross: BigInt(lines.gross ?? 0),
    refunded: BigInt(lines.refunded ?? 0),
    accrued_stores: sum(ofStores, 'accrued'),
    reversed_stores: sum(ofStores, 'reversed'),
    paid_stores: sum(ofStores, 'paid'),
    available_stores: sum(ofStores, 'available'),
    pending_stores: sum(ofStores, 'pending'),
    brands_net: sum(ofBrands, 'accrued') - sum(ofBrands, 'reversed'),
    platform: (await balanceOf(platform('platform_revenue'))).minor,
    negative: balances.filter(({ available }) => available < 0n).length,
    skipped: {
      ...counts.skipped,
      'return without a sale (units)': counts.returnedUnits - Number(lines.returnedUnits ?? 0),
    },
  }
}

function sum(balances: PayeeBalances[], what: Exclude<keyof PayeeBalances, 'payee'>): bigint {
  return balances.reduce((total, balance) => total + balance[what], 0n)
}

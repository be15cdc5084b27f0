import { payee, platform, type JournalDraft } from '#ledger'
import { EARNING_ROLES } from '#money'
import { PostingList } from '#commissions/booking/posting_list'
import type { Sale } from '#commissions/booking/sale'
import type { SplitSaleLine } from '#commissions/booking/split_sale'

const clearing = platform('order_clearing')

/**
 * The journal of a paid order (docs/ledger.md, "order paid"). What comes into the clearing account
 * goes out of it, to the cent. Null for an order of nothing but gifts.
 *
 * @throws Error where what was paid is not what the lines and parcels say
 */
export function saleJournal(sale: Sale, lines: readonly SplitSaleLine[]): JournalDraft | null {
  const list = new PostingList().add(platform(sale.clearing), clearing, sale.totalMinor)
  let restMinor = sale.totalMinor
  for (const { split } of lines) {
    list.add(platform('coupon_expense'), clearing, split.platformFundedDiscountMinor)
    restMinor += split.platformFundedDiscountMinor
  }
  for (const { line, split, earners } of lines) {
    list.add(clearing, supplierAccount(line.parcel), split.brandMinor)
    restMinor -= split.brandMinor
    for (const role of EARNING_ROLES) {
      const earner = earners[role]
      if (!earner) continue
      const account = payee('earnings_pending', earner.payeeType, earner.payeeId)
      list.add(clearing, account, split.sharesMinor[role])
      restMinor -= split.sharesMinor[role]
    }
  }
  for (const parcel of sale.parcels.filter(({ supplySource }) => supplySource === 'brand')) {
    list.add(clearing, payee('brand_pending', 'brand', parcel.brandId), parcel.shippingMinor)
    restMinor -= parcel.shippingMinor
  }
  assertWhole(sale, lines, restMinor)
  list.add(clearing, platform('platform_revenue'), restMinor)

  if (list.postings.length === 0) return null
  return {
    idempotencyKey: `order-paid:${sale.orderId}`,
    event: 'order.paid',
    reference: { type: 'order', id: sale.orderId },
    orderId: sale.orderId,
    occurredAt: sale.paidAt,
    postings: list.postings,
  }
}

function supplierAccount({ supplySource, brandId }: SplitSaleLine['line']['parcel']) {
  return supplySource === 'platform'
    ? platform('inventory')
    : payee('brand_pending', 'brand', brandId)
}

/** The rest must be the platform's shares and the fees of the parcels it ships itself. */
function assertWhole(sale: Sale, lines: readonly SplitSaleLine[], restMinor: bigint) {
  const sharesMinor = lines.reduce((sum, { split }) => sum + split.platformMinor, 0n)
  const feesMinor = sale.parcels
    .filter(({ supplySource }) => supplySource === 'platform')
    .reduce((sum, { shippingMinor }) => sum + shippingMinor, 0n)
  if (restMinor !== sharesMinor + feesMinor) {
    throw new Error(`Order ${sale.orderId}: what was paid is not what its lines come to`)
  }
}

import type { DateTime } from 'luxon'
import { payee, type JournalDraft, type PayeeType } from '#ledger'
import { PostingList } from '#commissions/booking/posting_list'
import type { DueShare } from '#commissions/maturity/due_shares'

/** What an earner gets for a line, when it matures: net of reversals. */
export interface DueEarning {
  orderId: number
  payeeType: PayeeType
  payeeId: number
  netMinor: bigint
}

interface Matured {
  lines: readonly DueShare[]
  shipping: readonly DueShare[]
  earnings: readonly DueEarning[]
}

/**
 * One journal for each order of which something matures (docs/ledger.md, "maturity"). Its key names
 * the first line or fee that does: each matures once, so an order's later rest has another key.
 */
export function maturityJournals(
  { lines, shipping, earnings }: Matured,
  occurredAt: DateTime
): JournalDraft[] {
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId)
  const shippingOf = Map.groupBy(shipping, ({ orderId }) => orderId)
  const earningsOf = Map.groupBy(earnings, ({ orderId }) => orderId)
  const orderIds = [...new Set([...linesOf.keys(), ...shippingOf.keys()])].sort((a, b) => a - b)

  return orderIds.flatMap((orderId) => {
    const ownLines = linesOf.get(orderId) ?? []
    const ownShipping = shippingOf.get(orderId) ?? []
    const list = new PostingList()
    for (const { brandId, brandMinor } of [...ownLines, ...ownShipping]) {
      const [from, to] = [
        payee('brand_pending', 'brand', brandId),
        payee('brand_payable', 'brand', brandId),
      ]
      list.add(from, to, brandMinor)
    }
    for (const { payeeType, payeeId, netMinor } of earningsOf.get(orderId) ?? []) {
      const [from, to] = [
        payee('earnings_pending', payeeType, payeeId),
        payee('earnings_available', payeeType, payeeId),
      ]
      list.add(from, to, netMinor)
    }
    if (list.postings.length === 0) return []
    const first =
      ownLines.length > 0 ? `line:${leastId(ownLines)}` : `shipping:${leastId(ownShipping)}`
    return {
      idempotencyKey: `maturity:${orderId}:${first}`,
      event: 'earnings.matured',
      reference: { type: 'order', id: orderId },
      orderId,
      occurredAt,
      postings: list.postings,
    }
  })
}

function leastId(shares: readonly DueShare[]): number {
  return Math.min(...shares.map(({ id }) => id))
}

import { clock } from '#foundation'
import { payee, platform } from '#ledger/accounts/account_ref'
import type { JournalDraft, PostingDraft } from '#ledger/posting/journal_draft'

const STORES = 400
const PROMOTERS = 400
const BRANDS = 40

/**
 * The journal of the n-th paid order, as docs/ledger.md books it: cash and sometimes a coupon in; two
 * brands, an owner with two above it, a promoter and the platform out. The same for the same number.
 */
export function orderJournal(number: number): JournalDraft {
  const random = randomFrom(number)
  const clearing = platform('order_clearing')
  const couponMinor = random(4) === 0 ? BigInt(100 + random(400)) : 0n
  const out = [
    ...distinct(2, () => 1 + random(BRANDS)).map((id) =>
      outOf(payee('brand_pending', 'brand', id), 2_000 + random(4_000))
    ),
    ...distinct(3, () => 1 + random(STORES)).map((id) =>
      outOf(payee('earnings_pending', 'store', id), 200 + random(900))
    ),
    outOf(payee('earnings_pending', 'promoter', 1 + random(PROMOTERS)), 300),
    outOf(platform('platform_revenue'), 1_500),
  ]
  const totalMinor = out.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const cash = platform('stripe_clearing')
  return {
    idempotencyKey: `order-paid:${number}`,
    event: 'order.paid',
    reference: { type: 'order', id: number },
    orderId: number,
    occurredAt: clock.now(),
    postings: [
      { debit: cash, credit: clearing, amountMinor: totalMinor - couponMinor },
      ...(couponMinor > 0n
        ? [{ debit: platform('coupon_expense'), credit: clearing, amountMinor: couponMinor }]
        : []),
      ...out,
    ],
  }
}

/** All accounts that such journals may name. */
export function orderAccounts() {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return [
    ...upTo(STORES).map((id) => payee('earnings_pending', 'store', id)),
    ...upTo(PROMOTERS).map((id) => payee('earnings_pending', 'promoter', id)),
    ...upTo(BRANDS).map((id) => payee('brand_pending', 'brand', id)),
    ...(['stripe_clearing', 'order_clearing', 'coupon_expense', 'platform_revenue'] as const).map(
      (kind) => platform(kind)
    ),
  ]
}

function outOf(credit: PostingDraft['credit'], minor: number): PostingDraft {
  return { debit: platform('order_clearing'), credit, amountMinor: BigInt(minor) }
}

function distinct(count: number, draw: () => number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(draw())
  return [...drawn]
}

/** mulberry32: whole numbers below a bound, the same sequence for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

import { currentTenant, tenantTable } from '#foundation'
import { flowsOf, payee, type AccountKind, type AccountRef, type PayeeType } from '#ledger'
import { Money } from '#money'

/** How an earner stands. Always: accrued − reversed = pending + available + reserved + paid. */
export interface EarnerStanding {
  accrued: Money
  reversed: Money
  pending: Money
  available: Money
  /** In a payout that is on its way. */
  reserved: Money
  paid: Money
}

type Earner = { type: Exclude<PayeeType, 'brand'>; id: number }

/** Where money leaves the house, or comes back to it from a payout that was returned. */
const OUTSIDE: AccountKind[] = ['stripe_clearing', 'outside_clearing', 'bank']

/** What a store or promoter earned, by the splits, and where it is now, by the ledger. */
export class EarningsSummary {
  async handle({ type, id }: Earner): Promise<EarnerStanding> {
    const earned = await tenantTable('earnings')
      .where({ payee_type: type, payee_id: id })
      .sum('amount_minor as accrued')
      .sum('reversed_minor as reversed')
      .first()
    const pending = await flows(payee('earnings_pending', type, id))
    const available = await flows(payee('earnings_available', type, id))
    const reserved = await flows(payee('payout_reserved', type, id))
    return {
      accrued: money(earned?.accrued),
      reversed: money(earned?.reversed),
      pending: pending.balance,
      available: available.balance,
      reserved: reserved.balance,
      paid: reserved.outside.add(available.outside).negate(),
    }
  }
}

async function flows(account: AccountRef): Promise<{ balance: Money; outside: Money }> {
  const { currency } = currentTenant()
  const byKind = await flowsOf(account)
  const outside = OUTSIDE.map((kind) => byKind.get(kind) ?? Money.zero(currency))
  return {
    balance: Money.sum(byKind.values(), currency),
    outside: Money.sum(outside, currency),
  }
}

function money(minor: string | number | null | undefined): Money {
  return Money.of(BigInt(minor ?? 0), currentTenant().currency)
}

import db from '@adonisjs/lucid/services/db'
import { currentTenant, tenantTable } from '#foundation'
import { Money } from '#money'
import { ListBatches } from '#payouts/queries/list_batches'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'

/** What finance sees first: what is owed and to whom, what waits for them, what was paid. */
export class FinanceOverview {
  async handle() {
    const { id: tenantId, currency } = currentTenant()
    const money = (minor: string | number | null) => Money.of(BigInt(minor ?? 0), currency).toJSON()
    const [balances] = await db.rawQuery(
      `SELECT SUM(CASE WHEN accounts.kind = 'earnings_available' AND balance_minor > 0
                  THEN balance_minor ELSE 0 END) AS earningsAvailable,
              SUM(CASE WHEN accounts.kind = 'earnings_pending' THEN balance_minor ELSE 0 END)
                AS earningsPending,
              SUM(CASE WHEN accounts.kind = 'brand_payable' AND balance_minor > 0
                  THEN balance_minor ELSE 0 END) AS brandsPayable,
              SUM(CASE WHEN accounts.kind = 'payout_reserved' THEN balance_minor ELSE 0 END)
                AS reserved,
              SUM(CASE WHEN balance_minor < 0 THEN 1 ELSE 0 END) AS negativeCount
         FROM ledger_balances balances
         JOIN ledger_accounts accounts ON accounts.tenant_id = balances.tenant_id
          AND accounts.id = balances.account_id
        WHERE balances.tenant_id = ? AND accounts.currency = ?`,
      [tenantId, currency]
    )
    const [totals] = balances as Record<string, string | null>[]
    const paid = await tenantTable('payouts')
      .where('state', 'paid')
      .sum('amount_minor as n')
      .first()
    const waiting = await tenantTable('payout_batches')
      .where('state', 'awaiting_approval')
      .count('* as n')
      .first()
    const { batches } = await new ListBatches().handle({})
    return {
      earningsAvailable: money(totals.earningsAvailable),
      earningsPending: money(totals.earningsPending),
      brandsPayable: money(totals.brandsPayable),
      reserved: money(totals.reserved),
      paid: money(paid?.n),
      negativeCount: Number(totals.negativeCount ?? 0),
      waitingBatches: Number(waiting?.n ?? 0),
      stuckPayouts: (await stuckPayouts()).length,
      batches: batches.slice(0, 8),
    }
  }
}

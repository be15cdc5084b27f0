import { clock, currentTenant, tenantTable, toDatabaseTime } from '#foundation'
import { accountKey, balancesOf, payee } from '#ledger'
import { Money } from '#money'
import { ListEarnings } from '#commissions/queries/list_earnings'

/** What an owner sees first: earned today and this month, pending, available, the latest sales. */
export class StoreEarningsSummary {
  async handle(storeId: number) {
    const { currency, timezone } = currentTenant()
    const local = clock.now().setZone(timezone)
    const [today, month] = [local.startOf('day'), local.startOf('month')].map((start) =>
      toDatabaseTime(start)
    )
    const earnedSince = async (start: string) => {
      const sums = await tenantTable('earnings')
        .where({ payee_type: 'store', payee_id: storeId })
        .where('earned_at', '>=', start)
        .sum('amount_minor as amount')
        .sum('reversed_minor as reversed')
        .first()
      return BigInt(sums?.amount ?? 0) - BigInt(sums?.reversed ?? 0)
    }
    const pending = payee('earnings_pending', 'store', storeId)
    const available = payee('earnings_available', 'store', storeId)
    const balances = await balancesOf([pending, available])
    const { earnings } = await new ListEarnings().handle({ storeId })
    const money = (minor: bigint) => Money.of(minor, currency).toJSON()
    return {
      today: money(await earnedSince(today)),
      month: money(await earnedSince(month)),
      pending: balances.get(accountKey(pending))!.toJSON(),
      available: balances.get(accountKey(available))!.toJSON(),
      latest: earnings.slice(0, 6),
    }
  }
}

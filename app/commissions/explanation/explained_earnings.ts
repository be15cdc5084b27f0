import { fromDatabaseTime, tenantTable } from '#foundation'
import type { OrderJournal } from '#ledger'
import { EARNING_ROLES, type EarningRole } from '#money'
import { explainSplit } from '#commissions/explanation/explain_shares'
import type { Earners } from '#commissions/booking/earners'
import { payeeIdOf, splitInputOf, type SplitRow } from '#commissions/booking/split_input_of'
import type { LineEarning } from '#commissions/explanation/explained_line'
import { payingPayout } from '#commissions/explanation/paying_payout'

type Absences = Earners['absences']

/** The pool of a line, who shared it and how it was rounded, and who did not and why. */
export async function explainedEarnings(row: SplitRow, journals: readonly OrderJournal[]) {
  const { split, poolRateBp, shares } = explainSplit(splitInputOf(row))

  const booked = await tenantTable('earnings').where('line_split_id', row.id)
  const bookedOf = new Map(booked.map((earning) => [earning.role as EarningRole, earning]))
  const nameOf = await payeeNames(EARNING_ROLES.map((role) => [role, payeeIdOf(row, role)]))
  const maturedAt = row.matured_at && fromDatabaseTime(row.matured_at)
  const explain = async (share: (typeof shares)[number]): Promise<LineEarning> => {
    const earning = bookedOf.get(share.role)
    const earner = {
      payeeType: share.role === 'promoter' ? ('promoter' as const) : ('store' as const),
      payeeId: payeeIdOf(row, share.role),
    }
    return {
      ...share,
      ...earner,
      payeeName: nameOf(share.role),
      earningId: earning ? Number(earning.id) : null,
      amountMinor: split.sharesMinor[share.role],
      reversedMinor: BigInt(earning?.reversed_minor ?? 0),
      state: earning?.state ?? null,
      paidBy: await payingPayout(earner, journals, maturedAt),
    }
  }
  const earnings = await Promise.all(shares.map(explain))
  return { split, poolRateBp, earnings, absences: JSON.parse(row.absences) as Absences }
}

async function payeeNames(ids: [EarningRole, number][]): Promise<(role: EarningRole) => string> {
  const storeIds = ids.filter(([role]) => role !== 'promoter').map(([, id]) => id)
  const promoterIds = ids.filter(([role]) => role === 'promoter').map(([, id]) => id)
  const stores = await tenantTable('stores').whereIn('id', storeIds).select('id', 'name')
  const promoters = await tenantTable('promoters').whereIn('id', promoterIds).select('id', 'name')
  const storeNames = new Map(stores.map(({ id, name }) => [Number(id), name as string]))
  const promoterNames = new Map(promoters.map(({ id, name }) => [Number(id), name as string]))
  const idOf = new Map(ids)
  return (role) => (role === 'promoter' ? promoterNames : storeNames).get(idOf.get(role)!) ?? ''
}

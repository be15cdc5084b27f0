import { perRole, type EarningRole, type PerRole } from '#money'
import type { Candidate } from '#commissions/booking/candidates'

interface EarnersQuestion {
  candidates: PerRole<Candidate | null>
  buyerEmail: string | null
  /** By plan: whether one may earn from what one buys in one's own store or by one's own link. */
  selfPurchaseEarns: boolean
}

/**
 * Why a role takes no part: nobody is in it; who is has no earnings (the house, a disabled
 * promoter); they earn in an earlier role already; they bought it themselves.
 */
export type Absence = 'nobody' | 'does_not_earn' | 'earns_once' | 'self_purchase'

export interface Earners {
  earners: PerRole<Candidate | null>
  /** For each role without an earner. */
  absences: Partial<PerRole<Absence>>
}

/**
 * Who takes part in the pool of a sale. A person is known by their e-mail address, and earns in
 * the first of their roles only; whoever bought it in their own store or by their own link earns
 * in none, unless the plan says otherwise.
 */
export function earnersOf({ candidates, buyerEmail, selfPurchaseEarns }: EarnersQuestion): Earners {
  const buyer = selfPurchaseEarns ? undefined : buyerEmail?.toLowerCase()
  const taken = new Set<string>()

  const absenceOf = (role: EarningRole): Absence | null => {
    const candidate = candidates[role]
    if (!candidate) return 'nobody'
    if (!candidate.mayEarn) return 'does_not_earn'
    const isRepeated = candidate.emails.some((email) => taken.has(email))
    for (const email of candidate.emails) taken.add(email)
    if (isRepeated) return 'earns_once'
    const sells = role === 'owner' || role === 'promoter'
    return sells && buyer && candidate.emails.includes(buyer) ? 'self_purchase' : null
  }
  const reasons = perRole(absenceOf)
  const absences = Object.fromEntries(Object.entries(reasons).filter(([, why]) => why !== null))
  const earners = perRole((role) => (reasons[role] === null ? candidates[role] : null))
  return { earners, absences }
}

import { EARNING_ROLES, type EarningRole, type PerRole } from '#money'
import type { Candidate } from '#commissions/booking/candidates'

interface EarnersQuestion {
  candidates: PerRole<Candidate | null>
  buyerEmail: string | null
  /** By plan: whether one may earn from what one buys in one's own store or by one's own link. */
  selfPurchaseEarns: boolean
}

export interface Earners {
  earners: PerRole<Candidate | null>
  /** Owner or promoter bought it themselves, and therefore does not earn. */
  selfPurchase: boolean
}

/**
 * Who takes part in the pool of a sale. A person is known by their e-mail address, and earns in
 * the first of their roles only; whoever bought it in their own store or by their own link earns
 * in none, unless the plan says otherwise.
 */
export function earnersOf({ candidates, buyerEmail, selfPurchaseEarns }: EarnersQuestion): Earners {
  const buyer = buyerEmail?.toLowerCase()
  const taken = new Set<string>()
  let selfPurchase = false

  const answer = (role: EarningRole): Candidate | null => {
    const candidate = candidates[role]
    if (!candidate || !candidate.mayEarn) return null
    const isRepeated = candidate.emails.some((email) => taken.has(email))
    for (const email of candidate.emails) taken.add(email)
    if (isRepeated) return null
    const sells = role === 'owner' || role === 'promoter'
    if (sells && !selfPurchaseEarns && buyer && candidate.emails.includes(buyer)) {
      selfPurchase = true
      return null
    }
    return candidate
  }
  const [owner, upline1, upline2, promoter] = EARNING_ROLES.map(answer)
  return { earners: { owner, upline1, upline2, promoter }, selfPurchase }
}

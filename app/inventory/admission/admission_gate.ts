import { isHot } from '#inventory/admission/heat'
import {
  noteTokens,
  returnTokens,
  takeTokens,
  type UnitsOfVariant,
} from '#inventory/admission/tokens'
import { availableQuantities } from '#inventory/queries/available_quantities'

/** Leave to try, which is given back where nothing came of it. */
export interface Admission {
  giveBack(): Promise<void>
}

const UNGUARDED: Admission = { giveBack: async () => {} }

/**
 * Stands in front of the stock of variants that many want at the same moment, and lets in about as
 * many as can be served: the others are told at once, and the rows that everybody wants are left to
 * those who have a chance.
 *
 * It decides nothing. Its counts live in Redis for seconds, are read from the database when they are
 * missing, and may be too high or lost at any time: who is let in by mistake is refused by the
 * database, and where Redis is away everybody is let in.
 */
export const admissionGate = {
  /** @returns null for those who come too late */
  async enter(wanted: UnitsOfVariant[]): Promise<Admission | null> {
    const hot = wanted.filter(({ variantId }) => isHot(variantId))
    if (hot.length === 0) return UNGUARDED
    let taken = await takeTokens(hot)
    if (taken === 'unknown') {
      await noteTokens(await unitsOf(hot))
      taken = await takeTokens(hot)
    }
    if (taken === 'too_few') return null
    return taken === 'taken' ? { giveBack: () => returnTokens(hot) } : UNGUARDED
  },
}

/** Of variants without any stock, none. */
async function unitsOf(wanted: UnitsOfVariant[]): Promise<Map<number, number>> {
  const ids = wanted.map(({ variantId }) => variantId)
  const available = await availableQuantities(ids)
  return new Map(ids.map((id) => [id, available.get(id) ?? 0]))
}

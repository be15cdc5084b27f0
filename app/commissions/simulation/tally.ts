import { EARNING_ROLES, perRole, reverseStep, splitLine } from '#money'
import type { PerRole, SplitLineInput } from '#money'
import type { SoldLine } from '#commissions/simulation/sold_lines'

/** Net of refunds, in minor units. */
interface Net {
  brandMinor: bigint
  sharesMinor: PerRole<bigint>
  /** After the discounts it funds. */
  platformMinor: bigint
  grossMinor: bigint
}

export interface VariantTally {
  variantId: number
  sku: string
  title: string
  lines: number
  grossMinor: bigint
  actualMinor: bigint
  draftMinor: bigint
}

/** As strings of minor units, so that it can be stored as JSON. */
export interface SimulationOutcome {
  lines: number
  /** Lines whose earnings would have been others. */
  changedLines: number
  grossMinor: string
  parties: { party: string; actualMinor: string; draftMinor: string }[]
  /** Those that would have left the platform the smallest part of their sales, smallest first. */
  worstVariants: (Omit<VariantTally, 'grossMinor' | 'actualMinor' | 'draftMinor'> & {
    grossMinor: string
    actualMinor: string
    draftMinor: string
    /** What the platform keeps of the sales, in basis points. */
    marginBp: number
  })[]
}

const WORST_SHOWN = 100
const PARTIES = ['brand', ...EARNING_ROLES, 'platform'] as const

/** Sums up what sold lines gave each party, and what they would have given. Grows with the variants. */
export class Tally {
  #lines = 0
  #changed = 0
  #grossMinor = 0n
  readonly #actual = new Map<string, bigint>()
  readonly #draft = new Map<string, bigint>()
  readonly #variants = new Map<number, VariantTally>()

  get lines(): number {
    return this.#lines
  }

  add(line: SoldLine, draft: SplitLineInput) {
    const [was, would] = [netOf(line.actual, line), netOf(draft, line)]
    this.#lines += 1
    this.#grossMinor += was.grossMinor
    if (EARNING_ROLES.some((role) => was.sharesMinor[role] !== would.sharesMinor[role])) {
      this.#changed += 1
    }
    addTo(this.#actual, was)
    addTo(this.#draft, would)
    const tally = this.#variants.get(line.variantId) ?? nothingOf(line)
    tally.lines += 1
    tally.grossMinor += was.grossMinor
    tally.actualMinor += was.platformMinor
    tally.draftMinor += would.platformMinor
    this.#variants.set(line.variantId, tally)
  }

  outcome(): SimulationOutcome {
    const worst = [...this.#variants.values()]
      .map((tally) => ({ ...tally, marginBp: marginBp(tally) }))
      .sort((a, b) => a.marginBp - b.marginBp || a.variantId - b.variantId)
      .slice(0, WORST_SHOWN)
    return {
      lines: this.#lines,
      changedLines: this.#changed,
      grossMinor: this.#grossMinor.toString(),
      parties: PARTIES.map((party) => ({
        party,
        actualMinor: (this.#actual.get(party) ?? 0n).toString(),
        draftMinor: (this.#draft.get(party) ?? 0n).toString(),
      })),
      worstVariants: worst.map((tally) => ({
        ...tally,
        grossMinor: tally.grossMinor.toString(),
        actualMinor: tally.actualMinor.toString(),
        draftMinor: tally.draftMinor.toString(),
      })),
    }
  }
}

function netOf(input: SplitLineInput, { refundedGrossMinor }: SoldLine): Net {
  const split = splitLine(input)
  const refund = reverseStep({
    grossMinor: split.grossMinor,
    refundedBeforeMinor: 0n,
    refundMinor: refundedGrossMinor,
    components: split,
  })
  if (!refund.ok) throw new Error(`A line is refunded beyond its gross: ${refund.error.type}`)
  const { step } = refund
  const fundedMinor = split.platformFundedDiscountMinor - step.platformFundedDiscountMinor
  return {
    grossMinor: split.grossMinor - refundedGrossMinor,
    brandMinor: split.brandMinor - step.brandMinor,
    sharesMinor: perRole((role) => split.sharesMinor[role] - step.sharesMinor[role]),
    platformMinor: split.platformMinor - step.platformMinor - fundedMinor,
  }
}

function addTo(sums: Map<string, bigint>, { brandMinor, sharesMinor, platformMinor }: Net) {
  const amounts = { brand: brandMinor, ...sharesMinor, platform: platformMinor }
  for (const party of PARTIES) sums.set(party, (sums.get(party) ?? 0n) + amounts[party])
}

function nothingOf({ variantId, sku, title }: SoldLine): VariantTally {
  return { variantId, sku, title, lines: 0, grossMinor: 0n, actualMinor: 0n, draftMinor: 0n }
}

function marginBp({ grossMinor, draftMinor }: VariantTally): number {
  return grossMinor === 0n ? 0 : Number((draftMinor * 10_000n) / grossMinor)
}

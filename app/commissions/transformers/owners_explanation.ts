import { currentTenant } from '#foundation'
import { Currency, formatDecimal, Money, type EarningRole } from '#money'
import type { ExplainedLine } from '#commissions/explanation/explained_line'

/** A rate in basis points adds four decimals to what it is taken of. */
const RATE_DIGITS = 4

/**
 * What an earner may see of a line's derivation: everything that leads to their own share. What the
 * brand, the platform and the others get, and who they are, is not theirs to see; nor is the base
 * where that is the margin, of which the supply price could be told.
 */
export function ownersExplanation(explained: ExplainedLine, role: EarningRole) {
  const json = (minor: bigint) => Money.of(minor, currentTenant().currency).toJSON()
  const { line, owner, reversals } = explained
  const own = explained.earnings.find((earning) => earning.role === role)!
  const isOwner = role === 'owner'
  const baseMinor = explained.base.kind === 'margin' ? null : explained.base.minor
  return {
    line: {
      orderNumber: line.orderNumber,
      storeName: line.storeName,
      title: line.title,
      variantTitle: line.variantTitle,
      quantity: line.quantity,
      unitPrice: json(line.unitPriceMinor),
      retailPrice: json(line.retailPriceMinor),
      gross: json(line.grossMinor),
      paidAt: line.paidAt.toISO(),
    },
    plan: explained.plan && { name: explained.plan.name, version: explained.plan.version },
    rule: explained.rule && {
      scope: explained.rule.scope as string,
      scopeName: explained.rule.scopeName,
      storeTier: explained.rule.storeTier,
      passedOver: explained.rule.passedOver as string[],
    },
    base: {
      kind: explained.base.kind as string,
      amount: baseMinor === null ? null : json(baseMinor),
    },
    own: {
      role: role as string,
      rateBp: own.rateBp,
      /** Before rounding, in major units; null where it would tell the margin. */
      exact: baseMinor === null ? null : exactShare(baseMinor, own.rateBp),
      fromPool: json(own.fromPoolMinor),
      markup: isOwner && owner.markupMinor > 0n ? json(owner.markupMinor) : null,
      markupShareBp: owner.markupShareBp,
      borne: isOwner && owner.borneMinor > 0n ? json(owner.borneMinor) : null,
      amount: json(own.amountMinor),
      reversed: json(own.reversedMinor),
      kept: json(own.amountMinor - own.reversedMinor),
      state: own.state as string | null,
      paidBy: own.paidBy,
    },
    reversals: reversals.map((reversal) => ({
      caseNumber: reversal.caseNumber,
      at: reversal.at.toISO(),
      gross: json(reversal.grossMinor),
      taken: json(reversal.sharesMinor[role]),
      afterMaturity: reversal.afterMaturity,
    })),
    maturesAt: explained.maturesAt?.toISO() ?? null,
    maturedAt: explained.maturedAt?.toISO() ?? null,
  }
}

function exactShare(baseMinor: bigint, rateBp: number): string {
  const { digits } = Currency.of(currentTenant().currency)
  return formatDecimal(baseMinor * BigInt(rateBp), digits + RATE_DIGITS)
}

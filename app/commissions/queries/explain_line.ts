import { fromDatabaseTime } from '#foundation'
import { journalsOfOrder } from '#ledger'
import { storeDiscountOf, type SplitRow } from '#commissions/booking/split_input_of'
import { explainedEarnings } from '#commissions/explanation/explained_earnings'
import type { ExplainedLine } from '#commissions/explanation/explained_line'
import { namedJournals } from '#commissions/explanation/named_journals'
import { explainedReversals } from '#commissions/explanation/explained_reversals'
import { readSplit } from '#commissions/explanation/read_split'
import { scopeNames } from '#commissions/explanation/scope_names'
import { RULE_SCOPES, type RuleScope } from '#commissions/plans/plan_rule'

/**
 * How a sold line was divided and why: every figure opens into what it came from. All of it comes
 * from what was frozen with the sale, and is divided again before the reader's eyes.
 */
export class ExplainLine {
  /** Null where there is no such line, or it is not booked yet. */
  async handle(orderLineId: number): Promise<ExplainedLine | null> {
    const row = await readSplit(orderLineId)
    if (!row) return null
    const journals = await journalsOfOrder(Number(row.order_id))
    const { split, poolRateBp, earnings, absences } = await explainedEarnings(row, journals)
    return {
      line: lineOf(row),
      plan: row.planName
        ? {
            name: row.planName,
            version: row.version,
            effectiveFrom: fromDatabaseTime(row.effectiveFrom),
          }
        : null,
      rule: row.scope ? await ruleOf(row) : null,
      base: { kind: row.base, minor: split.baseMinor },
      pool: { rateBp: poolRateBp, minor: split.poolMinor },
      owner: {
        markupMinor: split.ownerParts.markupMinor,
        markupShareBp: row.markup_share_bp,
        borneMinor: split.ownerParts.borneMinor,
      },
      earnings,
      absences,
      brand: {
        name: row.brandName,
        source: row.supply_source,
        minor: BigInt(row.brand_minor),
        reversedMinor: BigInt(row.brand_reversed_minor),
      },
      platform: {
        minor: BigInt(row.platform_minor),
        reversedMinor: BigInt(row.platform_reversed_minor),
      },
      reversals: await explainedReversals(Number(row.id)),
      state: row.state,
      maturesAt: row.matures_at && fromDatabaseTime(row.matures_at),
      maturedAt: row.matured_at && fromDatabaseTime(row.matured_at),
      journals: await namedJournals(journals),
    }
  }
}

function lineOf(row: SplitRow): ExplainedLine['line'] {
  return {
    orderLineId: Number(row.order_line_id),
    orderNumber: row.orderNumber,
    storeId: Number(row.storeId),
    storeName: row.storeName,
    title: row.title,
    variantTitle: row.variant_title,
    quantity: row.quantity,
    unitPriceMinor: BigInt(row.unit_price_minor),
    retailPriceMinor: BigInt(row.retail_price_minor),
    supplyPriceMinor: BigInt(row.supply_price_minor),
    grossMinor: BigInt(row.gross_minor),
    cashMinor: BigInt(row.cash_minor),
    platformDiscountMinor: BigInt(row.platform_discount_minor),
    storeDiscountMinor: storeDiscountOf(row),
    paidAt: fromDatabaseTime(row.paidAt),
  }
}

async function ruleOf(row: SplitRow): Promise<ExplainedLine['rule']> {
  const rule = { scope: row.scope as RuleScope, scopeId: Number(row.scopeId) }
  const nameOf = await scopeNames([rule])
  return {
    scope: rule.scope,
    scopeName: nameOf(rule),
    storeTier: row.storeTier,
    passedOver: RULE_SCOPES.slice(0, RULE_SCOPES.indexOf(rule.scope)),
  }
}

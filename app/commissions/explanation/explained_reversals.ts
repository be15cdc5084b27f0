import { fromDatabaseTime, tenantTable } from '#foundation'
import { perRole } from '#money'
import type { ExplainedReversal } from '#commissions/explanation/explained_line'

/** What cases took back of a line, in their order. */
export async function explainedReversals(lineSplitId: number): Promise<ExplainedReversal[]> {
  const rows = await tenantTable('split_reversals')
    .joinRaw(
      `LEFT JOIN after_sales_cases c
         ON c.tenant_id = split_reversals.tenant_id AND c.id = split_reversals.case_id
       LEFT JOIN disputes d
         ON d.tenant_id = split_reversals.tenant_id AND d.id = split_reversals.dispute_id`
    )
    .where('split_reversals.line_split_id', lineSplitId)
    .orderBy('split_reversals.sequence')
    .select('split_reversals.*', 'c.number as caseNumber', 'd.stripe_dispute_id as disputeNumber')
    .select('c.decided_at as decidedAt', 'd.closed_at as closedAt')
  return rows.map((row) => ({
    caseNumber: row.caseNumber ?? row.disputeNumber,
    at: fromDatabaseTime(row.decidedAt ?? row.closedAt),
    afterMaturity: Boolean(row.after_maturity),
    grossMinor: BigInt(row.gross_minor),
    cashMinor: BigInt(row.cash_minor),
    platformDiscountMinor: BigInt(row.platform_discount_minor),
    brandMinor: BigInt(row.brand_minor),
    platformMinor: BigInt(row.platform_minor),
    sharesMinor: perRole((role) => BigInt(row[`${role}_minor`])),
  }))
}

import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { earningRow, withSale } from '#commissions/queries/list_earnings'

const REVERSED_COLUMN = {
  owner: 'owner_minor',
  upline1: 'upline1_minor',
  upline2: 'upline2_minor',
  promoter: 'promoter_minor',
} as const

/**
 * How one earning came about: the line's base, the rule and its rates, the pool and its division,
 * and what refunds took back. Null where the store has no such earning.
 */
export class ExplainEarning {
  async handle(storeId: number, earningId: number) {
    const earning = await withSale(tenantTable('earnings'))
      .where({
        'earnings.id': earningId,
        'earnings.payee_type': 'store',
        'earnings.payee_id': storeId,
      })
      .first()
    if (!earning) return null
    const split = await tenantTable('line_splits').where('id', earning.line_split_id).first()
    const shares = await tenantTable('earnings')
      .where('line_split_id', split.id)
      .orderBy('id')
      .select('role', 'rate_bp', 'amount_minor', 'markup_minor')
    const reversals = await tenantTable('split_reversals')
      .where('line_split_id', split.id)
      .orderBy('sequence')
    const rule = split.rule_id
      ? await tenantTable('commission_rules').where('id', split.rule_id).first()
      : null
    const money = (minor: string | number) => Money.of(BigInt(minor), split.currency).toJSON()
    const column = REVERSED_COLUMN[earning.role as keyof typeof REVERSED_COLUMN]
    return {
      earning: earningRow(earning),
      base: split.base as string,
      gross: money(split.gross_minor),
      baseAmount: money(split.base_minor),
      pool: money(split.pool_minor),
      ruleScope: (rule?.scope as string | undefined) ?? 'tenant',
      rateBp: Number(earning.rate_bp),
      markup: money(earning.markup_minor),
      shares: shares.map((share) => ({
        role: share.role as string,
        rateBp: Number(share.rate_bp),
        amount: money(share.amount_minor),
      })),
      reversals: reversals.map((reversal) => ({
        sequence: Number(reversal.sequence),
        at: fromDatabaseTime(reversal.created_at).toISO(),
        gross: money(reversal.gross_minor),
        amount: money(reversal[column]),
      })),
      maturesAt: split.matures_at ? fromDatabaseTime(split.matures_at).toISO() : null,
      maturedAt: split.matured_at ? fromDatabaseTime(split.matured_at).toISO() : null,
    }
  }
}

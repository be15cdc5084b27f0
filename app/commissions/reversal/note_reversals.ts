import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, insertRows, toDatabaseTime } from '#foundation'
import type { LineReversal } from '#commissions/reversal/reverse_case'

/** Notes what cases took back: a row for each line and case, and the sums of them on the splits. */
export async function noteReversals(
  reversals: readonly LineReversal[],
  trx: TransactionClientContract
) {
  if (reversals.length === 0) return
  const now = toDatabaseTime(clock.now())
  await insertRows(
    trx,
    'split_reversals',
    reversals.map(({ caseId, line, sequence, grossMinor, step }) => ({
      line_split_id: line.splitId,
      case_id: caseId,
      sequence,
      gross_minor: grossMinor,
      cash_minor: step.cashMinor,
      platform_discount_minor: step.platformFundedDiscountMinor,
      brand_minor: step.brandMinor,
      owner_minor: step.sharesMinor.owner,
      upline1_minor: step.sharesMinor.upline1,
      upline2_minor: step.sharesMinor.upline2,
      promoter_minor: step.sharesMinor.promoter,
      platform_minor: step.platformMinor,
      after_maturity: line.isMatured,
      created_at: now,
    }))
  )
  const splitIds = [...new Set(reversals.map(({ line }) => line.splitId))]
  await trx.rawQuery(SUM_UP_SPLITS(splitIds.length), [currentTenantId(), ...splitIds, now])
  await trx.rawQuery(SUM_UP_EARNINGS(splitIds.length), [currentTenantId(), ...splitIds, now])
}

const SUMS_BY_SPLIT = (splits: number) => `
  (SELECT tenant_id, line_split_id,
     SUM(gross_minor) AS gross, SUM(cash_minor) AS cash,
     SUM(platform_discount_minor) AS discount, SUM(brand_minor) AS brand,
     SUM(platform_minor) AS platform, SUM(owner_minor) AS owner,
     SUM(upline1_minor) AS upline1, SUM(upline2_minor) AS upline2, SUM(promoter_minor) AS promoter
   FROM split_reversals
   WHERE tenant_id = ? AND line_split_id IN (${Array(splits).fill('?').join(', ')})
   GROUP BY tenant_id, line_split_id)`

const SUM_UP_SPLITS = (splits: number) => `
  UPDATE line_splits s
  JOIN ${SUMS_BY_SPLIT(splits)} r ON r.tenant_id = s.tenant_id AND r.line_split_id = s.id
  SET s.refunded_gross_minor = r.gross, s.refunded_cash_minor = r.cash,
    s.refunded_discount_minor = r.discount, s.brand_reversed_minor = r.brand,
    s.platform_reversed_minor = r.platform, s.updated_at = ?`

const REVERSED_OF_ROLE = `CASE e.role WHEN 'owner' THEN r.owner WHEN 'upline1' THEN r.upline1
  WHEN 'upline2' THEN r.upline2 ELSE r.promoter END`

const SUM_UP_EARNINGS = (splits: number) => `
  UPDATE earnings e
  JOIN ${SUMS_BY_SPLIT(splits)} r ON r.tenant_id = e.tenant_id AND r.line_split_id = e.line_split_id
  SET e.reversed_minor = ${REVERSED_OF_ROLE},
    e.state = IF(${REVERSED_OF_ROLE} = e.amount_minor, 'reversed', e.state),
    e.updated_at = ?`

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime, updateEach } from '#foundation'
import type { LineReversal } from '#commissions/reversal/reverse_case'

/** Notes what cases took back: a row for each line and case, and the sums of them on the splits. */
export async function noteReversals(
  reversals: readonly LineReversal[],
  trx: TransactionClientContract
) {
  if (reversals.length === 0) return
  await insertRows(trx, 'split_reversals', reversals.map(rowOf))
  await addToSplits(reversals, trx)
  await addToEarnings(reversals, trx)
}

function rowOf({ caseId, line, sequence, grossMinor, step }: LineReversal) {
  return {
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
    created_at: toDatabaseTime(clock.now()),
  }
}

async function addToSplits(reversals: readonly LineReversal[], trx: TransactionClientContract) {
  const sums = new Map<number, ReturnType<typeof nothing>>()
  for (const { line, grossMinor, step } of reversals) {
    const sum = sums.get(line.splitId) ?? nothing(line.splitId)
    sum.gross += grossMinor
    sum.cash += step.cashMinor
    sum.discount += step.platformFundedDiscountMinor
    sum.brand += step.brandMinor
    sum.platform += step.platformMinor
    sums.set(line.splitId, sum)
  }
  await updateEach(trx, 'line_splits', {
    columns: {
      gross: 'BIGINT',
      cash: 'BIGINT',
      discount: 'BIGINT',
      brand: 'BIGINT',
      platform: 'BIGINT',
    },
    rows: [...sums.values()].sort((a, b) => a.id - b.id),
    set: `target.refunded_gross_minor = target.refunded_gross_minor + step.gross,
      target.refunded_cash_minor = target.refunded_cash_minor + step.cash,
      target.refunded_discount_minor = target.refunded_discount_minor + step.discount,
      target.brand_reversed_minor = target.brand_reversed_minor + step.brand,
      target.platform_reversed_minor = target.platform_reversed_minor + step.platform,
      target.updated_at = '${toDatabaseTime(clock.now())}'`,
  })
}

const nothing = (id: number) => ({ id, gross: 0n, cash: 0n, discount: 0n, brand: 0n, platform: 0n })

/** An earning is gone exactly when all of its line is refunded, and not a cent before. */
async function addToEarnings(reversals: readonly LineReversal[], trx: TransactionClientContract) {
  const sums = new Map<number, { id: number; reversed: bigint; state: string | null }>()
  for (const { line, step } of reversals) {
    const state = line.refundedGrossMinor === line.grossMinor ? 'reversed' : null
    for (const [role, { earningId }] of line.earners) {
      const before = sums.get(earningId)?.reversed ?? 0n
      const reversed = before + step.sharesMinor[role]
      sums.set(earningId, { id: earningId, reversed, state })
    }
  }
  await updateEach(trx, 'earnings', {
    columns: { reversed: 'BIGINT', state: 'VARCHAR(255)' },
    rows: [...sums.values()].sort((a, b) => a.id - b.id),
    set: `target.reversed_minor = target.reversed_minor + step.reversed,
      target.state = COALESCE(step.state, target.state),
      target.updated_at = '${toDatabaseTime(clock.now())}'`,
  })
}

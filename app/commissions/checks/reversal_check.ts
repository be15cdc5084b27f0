import { currentTenantId } from '#foundation'
import { rowWindows, type LedgerCheck, type Offence, type VerificationScope } from '#ledger'
import { perRole, reverseStep } from '#money'

type Row = Record<string, string | number>

/**
 * Invariant 5, computed anew: after each refund, what was taken back of every component is the
 * floor of its part, and the sums on the split and its earnings are those of the steps.
 */
export const reversalCheck: LedgerCheck = {
  name: 'reversals_are_exact',
  proves: 'refunds have taken back of each share exactly the part of the line refunded so far (5)',
  async *offences(scope) {
    for await (const { after, through } of rowWindows(scope, 'line_splits', { size: 1_000 })) {
      const { splits, earningsOf, stepsOf } = await read(after, through, scope)
      for (const split of splits) {
        const id = Number(split.id)
        yield* offencesOf(split, earningsOf.get(id) ?? [], stepsOf.get(id) ?? [])
      }
    }
  },
}

function* offencesOf(split: Row, earnings: Row[], steps: Row[]): Iterable<Offence> {
  const row = `line_splits ${split.id}`
  const components = componentsOf(split, earnings)
  let refundedBeforeMinor = 0n
  const taken = new Map<string, bigint>()
  for (const step of steps) {
    const refundMinor = BigInt(step.gross_minor)
    const grossMinor = BigInt(split.gross_minor)
    const result = reverseStep({ grossMinor, refundedBeforeMinor, refundMinor, components })
    if (!result.ok) return yield { row, says: `is refunded over its gross by case ${step.case_id}` }
    const { sharesMinor, ...parts } = result.step
    const expected = {
      cash: parts.cashMinor,
      platform_discount: parts.platformFundedDiscountMinor,
      brand: parts.brandMinor,
      platform: parts.platformMinor,
      ...sharesMinor,
    }
    for (const [name, minor] of Object.entries(expected)) {
      taken.set(name, (taken.get(name) ?? 0n) + minor)
      if (BigInt(step[`${name}_minor`]) === minor) continue
      yield {
        row: `split_reversals ${step.id}`,
        says: `takes ${step[`${name}_minor`]} back from ${name}, where ${minor} is its part`,
      }
    }
    refundedBeforeMinor += refundMinor
  }
  const noted = [
    ['refunded_gross_minor', refundedBeforeMinor],
    ['refunded_cash_minor', taken.get('cash')],
    ['refunded_discount_minor', taken.get('platform_discount')],
    ['brand_reversed_minor', taken.get('brand')],
    ['platform_reversed_minor', taken.get('platform')],
  ] as const
  for (const [column, minor = 0n] of noted) {
    if (BigInt(split[column]) === minor) continue
    yield { row, says: `has ${column} ${split[column]}, its reversals come to ${minor}` }
  }
  for (const earning of earnings) {
    const minor = taken.get(String(earning.role)) ?? 0n
    if (BigInt(earning.reversed_minor) === minor) continue
    yield {
      row: `earnings ${earning.id}`,
      says: `has ${earning.reversed_minor} reversed, its line's reversals come to ${minor}`,
    }
  }
}

function componentsOf(split: Row, earnings: Row[]) {
  const amounts = new Map(earnings.map((row) => [row.role, BigInt(row.amount_minor)]))
  return {
    cashMinor: BigInt(split.cash_minor),
    platformFundedDiscountMinor: BigInt(split.platform_discount_minor),
    brandMinor: BigInt(split.brand_minor),
    sharesMinor: perRole((role) => amounts.get(role) ?? 0n),
  }
}

/** Only lines of which something was taken back, or is said to have been. */
async function read(after: number, through: number, { client }: VerificationScope) {
  const tenant = currentTenantId()
  const [splits] = await client.rawQuery(
    `SELECT s.* FROM line_splits s WHERE s.tenant_id = :tenant AND s.id > :after AND s.id <= :through
       AND (s.refunded_gross_minor > 0 OR s.brand_reversed_minor > 0
         OR EXISTS (SELECT 1 FROM split_reversals r
           WHERE r.tenant_id = s.tenant_id AND r.line_split_id = s.id)
         OR EXISTS (SELECT 1 FROM earnings e
           WHERE e.tenant_id = s.tenant_id AND e.line_split_id = s.id AND e.reversed_minor > 0))`,
    { tenant, after, through }
  )
  const ids = (splits as Row[]).map(({ id }) => Number(id))
  const rowsOf = async (table: string, order: string) =>
    Map.groupBy(
      (await client
        .from(table)
        .where('tenant_id', tenant)
        .whereIn('line_split_id', ids)
        .orderBy(order)) as Row[],
      (row) => Number(row.line_split_id)
    )
  return {
    splits: splits as Row[],
    earningsOf: await rowsOf('earnings', 'id'),
    stepsOf: await rowsOf('split_reversals', 'sequence'),
  }
}

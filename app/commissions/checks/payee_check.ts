import { currentTenantId } from '#foundation'
import { payeeFlows, type LedgerCheck, type VerificationScope } from '#ledger'

interface Standing {
  accruedMinor: bigint
  reversedMinor: bigint
}

/**
 * Invariant 4 for every store, promoter and brand. Accrued and reversed come from what sales were
 * split into; pending, available and reserved from the stored balances; paid is whatever else has
 * moved between the payee and the platform: payouts and what came back of them, goods bought, taxes.
 */
export const payeeCheck: LedgerCheck = {
  name: 'payees_have_what_they_earned',
  proves: 'accrued − reversed = paid + available + pending, for every payee (4)',
  async *offences(scope) {
    const standings = await standingsOf(scope)
    const flows = await payeeFlows(scope)
    const balances = await balancesOf(scope)
    for (const payee of new Set([...standings.keys(), ...flows.keys(), ...balances.keys()])) {
      const { accruedMinor, reversedMinor } = standings.get(payee) ?? NOTHING
      const balanceMinor = balances.get(payee) ?? 0n
      const otherMinor = [...(flows.get(payee) ?? [])]
        .filter(([kind]) => kind !== 'order_clearing')
        .reduce((sum, [, minor]) => sum - minor, 0n)
      if (accruedMinor - reversedMinor === balanceMinor + otherMinor) continue
      yield {
        row: payee.replace(':', ' '),
        says:
          `accrued ${accruedMinor}, of which ${reversedMinor} is reversed; ` +
          `but ${otherMinor} is paid and ${balanceMinor} pending, available or reserved`,
      }
    }
  },
}

const NOTHING: Standing = { accruedMinor: 0n, reversedMinor: 0n }

/** In one statement: as many rows as there are payees. */
async function standingsOf({ client }: VerificationScope): Promise<Map<string, Standing>> {
  const [rows] = await client.rawQuery(
    `SELECT payee, SUM(accrued) AS accrued, SUM(reversed) AS reversed FROM (
       SELECT CONCAT(payee_type, ':', payee_id) AS payee, SUM(amount_minor) AS accrued,
         SUM(reversed_minor) AS reversed
       FROM earnings WHERE tenant_id = :tenant GROUP BY payee_type, payee_id
       UNION ALL
       SELECT CONCAT('brand:', brand_id), SUM(brand_minor), SUM(brand_reversed_minor)
       FROM line_splits WHERE tenant_id = :tenant AND supply_source = 'brand' GROUP BY brand_id
       UNION ALL
       SELECT CONCAT('brand:', brand_id), SUM(amount_minor), SUM(reversed_minor)
       FROM shipping_shares WHERE tenant_id = :tenant GROUP BY brand_id
     ) parts GROUP BY payee`,
    { tenant: currentTenantId() }
  )
  return new Map(
    (rows as Record<string, string>[]).map((row) => [
      row.payee,
      { accruedMinor: BigInt(row.accrued), reversedMinor: BigInt(row.reversed) },
    ])
  )
}

async function balancesOf({ client }: VerificationScope): Promise<Map<string, bigint>> {
  const [rows] = await client.rawQuery(
    `SELECT CONCAT(a.owner_type, ':', a.owner_id) AS payee, SUM(b.balance_minor) AS total
     FROM ledger_balances b
     JOIN ledger_accounts a ON a.tenant_id = b.tenant_id AND a.id = b.account_id
     WHERE b.tenant_id = ? GROUP BY a.owner_type, a.owner_id`,
    [currentTenantId()]
  )
  return new Map((rows as Record<string, string>[]).map((row) => [row.payee, BigInt(row.total)]))
}

import { currentTenantId } from '#foundation'
import { payeeFlows, rowsThatBreak, type LedgerCheck, type VerificationScope } from '#ledger'

/** A payout's journals by its state: what a payout may have been through is in payout_states.ts. */
const JOURNALS_OF_STATE = `
  CASE o.state
    WHEN 'reserved' THEN 'payout.created'
    WHEN 'sending' THEN 'payout.created'
    WHEN 'paid' THEN 'payout.created,payout.settled'
    WHEN 'returned' THEN 'payout.created,payout.returned,payout.settled'
    ELSE 'payout.created,payout.released'
  END`

const payoutsAreBooked = rowsThatBreak({
  name: 'payouts_are_booked_once',
  proves: 'every payout is reserved once, and settled, released or returned at most once (6)',
  table: 'payouts',
  sql: `
    SELECT o.id, o.number, o.state, o.amount_minor,
      COALESCE(GROUP_CONCAT(j.event ORDER BY j.event), '') AS journals,
      ${JOURNALS_OF_STATE} AS expected,
      SUM(p.amount_minor <> o.amount_minor) AS unlike
    FROM payouts o
    LEFT JOIN ledger_journals j ON j.tenant_id = o.tenant_id AND j.reference_type = 'payout'
      AND j.reference_id = o.id
    LEFT JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
    WHERE o.tenant_id = :tenant AND o.id > :after AND o.id <= :through
    GROUP BY o.id, o.number, o.state, o.amount_minor
    HAVING journals <> expected OR unlike > 0`,
  offence: (row) => ({
    row: `payouts ${row.id}`,
    says: `${row.number} of ${row.amount_minor} is ${row.state}, and its journals are: ${row.journals}`,
  }),
})

/** What left the house for each payee is what its payouts say, and what is on its way is reserved. */
const payoutsAreCovered: LedgerCheck = {
  name: 'payouts_are_covered',
  proves: 'what is reserved is what is on its way; what was paid is what payouts say (6)',
  async *offences(scope) {
    const flows = await payeeFlows(scope)
    for (const { payee, paidMinor, onItsWayMinor, reservedMinor } of await standings(scope)) {
      const row = payee.replace(':', ' ')
      const own = flows.get(payee)
      const leftMinor = -((own?.get('stripe_clearing') ?? 0n) + (own?.get('bank') ?? 0n))
      if (leftMinor !== paidMinor) {
        yield { row, says: `was paid ${leftMinor}, its payouts come to ${paidMinor}` }
      }
      if (reservedMinor !== onItsWayMinor) {
        yield { row, says: `has ${reservedMinor} reserved, and ${onItsWayMinor} is on its way` }
      }
    }
  },
}

async function standings({ client }: VerificationScope) {
  const [rows] = await client.rawQuery(
    `SELECT payee, SUM(paid) AS paid, SUM(on_its_way) AS on_its_way, SUM(reserved) AS reserved FROM (
       SELECT CONCAT(e.owner_type, ':', e.owner_id) AS payee,
         SUM(IF(o.state = 'paid', o.amount_minor, 0)) AS paid,
         SUM(IF(o.state IN ('reserved', 'sending'), o.amount_minor, 0)) AS on_its_way, 0 AS reserved
       FROM payouts o JOIN payees e ON e.tenant_id = o.tenant_id AND e.id = o.payee_id
       WHERE o.tenant_id = :tenant GROUP BY e.owner_type, e.owner_id
       UNION ALL
       SELECT CONCAT(a.owner_type, ':', a.owner_id), 0, 0, b.balance_minor
       FROM ledger_accounts a
       JOIN ledger_balances b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
       WHERE a.tenant_id = :tenant AND a.kind = 'payout_reserved'
     ) parts GROUP BY payee`,
    { tenant: currentTenantId() }
  )
  return (rows as Record<string, string>[]).map((row) => ({
    payee: row.payee,
    paidMinor: BigInt(row.paid),
    onItsWayMinor: BigInt(row.on_its_way),
    reservedMinor: BigInt(row.reserved),
  }))
}

/** What must hold between payouts and the ledger. */
export default [payoutsAreBooked, payoutsAreCovered]

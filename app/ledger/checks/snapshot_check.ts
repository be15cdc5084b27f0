import { ACCOUNT_KINDS, rulesOf, type AccountKind } from '#ledger/accounts/account_kinds'
import { rowsThatBreak } from '#ledger/verification/rows_that_break'

const debitKinds = (Object.keys(ACCOUNT_KINDS) as AccountKind[])
  .filter((kind) => rulesOf(kind).normalSide === 'debit')
  .map((kind) => `'${kind}'`)
  .join(', ')

const sumOf = (side: 'debit' | 'credit') => `COALESCE((
  SELECT SUM(p.amount_minor) FROM ledger_postings p
  WHERE p.tenant_id = s.tenant_id AND p.${side}_account_id = s.account_id
    AND p.id > COALESCE(b.through_posting_id, 0) AND p.id <= s.through_posting_id), 0)`

/** Each is compared with the one before it and what was posted between them. */
export const snapshotCheck = rowsThatBreak({
  name: 'snapshots_are_sums',
  proves: 'every snapshot of a platform account is the sum of its postings (3)',
  table: 'ledger_snapshots',
  sql: `
    SELECT s.id, s.through_posting_id, s.account_id, s.balance_minor AS said,
      COALESCE(b.balance_minor, 0)
        + IF(a.kind IN (${debitKinds}), 1, -1) * (${sumOf('debit')} - ${sumOf('credit')}) AS summed
    FROM ledger_snapshots s
    JOIN ledger_accounts a ON a.tenant_id = s.tenant_id AND a.id = s.account_id
    LEFT JOIN ledger_snapshots b ON b.tenant_id = s.tenant_id AND b.account_id = s.account_id
      AND b.through_posting_id = (
        SELECT MAX(e.through_posting_id) FROM ledger_snapshots e
        WHERE e.tenant_id = s.tenant_id AND e.account_id = s.account_id
          AND e.through_posting_id < s.through_posting_id)
    WHERE s.tenant_id = :tenant AND s.id > :after AND s.id <= :through
    HAVING said <> summed`,
  offence: (row) => ({
    row: `ledger_snapshots ${row.id}`,
    says:
      `says that account ${row.account_id} stood at ${row.said} ` +
      `after posting ${row.through_posting_id}, its postings say ${row.summed}`,
  }),
})

import { rowsThatBreak } from '#ledger'

const receiptsAreOwed = rowsThatBreak({
  name: 'receipts_are_owed_once',
  proves: 'for every receipt its brand is owed, once, what was received at its cost (8)',
  table: 'receipts',
  sql: `
    SELECT id, SUM(cost) AS cost, SUM(owed) AS owed FROM (
      SELECT r.receipt_id AS id, r.quantity * l.unit_cost_minor AS cost, 0 AS owed
      FROM receipt_lines r
      JOIN purchase_order_lines l ON l.tenant_id = r.tenant_id AND l.id = r.purchase_order_line_id
      WHERE r.tenant_id = :tenant AND r.receipt_id > :after AND r.receipt_id <= :through
      UNION ALL
      SELECT j.reference_id, 0, p.amount_minor
      FROM ledger_journals j
      JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
      JOIN ledger_accounts a ON a.tenant_id = p.tenant_id AND a.id = p.credit_account_id
        AND a.kind = 'brand_payable'
      WHERE j.tenant_id = :tenant AND j.reference_type = 'receipt'
        AND j.reference_id > :after AND j.reference_id <= :through
    ) parts GROUP BY id HAVING SUM(cost) <> SUM(owed)`,
  offence: (row) => ({
    row: `receipts ${row.id}`,
    says: `came at ${row.cost}, and its brand is owed ${row.owed} for it`,
  }),
})

/** What must hold between purchasing and the ledger. */
export default [receiptsAreOwed]

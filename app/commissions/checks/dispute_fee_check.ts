import { rowsThatBreak } from '#ledger'

/** A fee may be known late, and change; whatever is known of it is booked, and no more. */
export const disputeFeeCheck = rowsThatBreak({
  name: 'dispute_fees_are_booked',
  proves: 'what is booked as the fees of disputes is what is known of them (8)',
  table: 'order_holds',
  sql: `SELECT h.id, h.fee_minor, COALESCE(SUM(
      CASE 'processing_fees' WHEN d.kind THEN p.amount_minor WHEN c.kind THEN -p.amount_minor
      ELSE 0 END), 0) AS booked
    FROM order_holds h
    JOIN ledger_journals j ON j.tenant_id = h.tenant_id
      AND j.reference_type = 'dispute' AND j.reference_id = h.dispute_id
    JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
    JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
    JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
    WHERE h.tenant_id = :tenant AND h.id > :after AND h.id <= :through
      AND h.dispute_id IS NOT NULL
    GROUP BY h.id, h.fee_minor HAVING booked <> h.fee_minor`,
  offence: ({ id, fee_minor: fee, booked }) => ({
    row: `order_holds ${id}`,
    says: `knows a fee of ${fee}, where ${booked} is booked`,
  }),
})

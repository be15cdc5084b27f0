import { rowsThatBreak } from '#ledger/verification/rows_that_break'

/** Invariant 1: what one row of journals or postings must be, also where constraints were dropped. */
export const journalChecks = [
  rowsThatBreak({
    name: 'postings_are_whole',
    proves:
      'every posting has a journal, one debit and one credit account of its tenant and currency, and an amount above 0 (1)',
    table: 'ledger_postings',
    sql: `
      SELECT p.id, p.amount_minor, p.currency, p.debit_account_id, p.credit_account_id,
        j.id AS journal, d.id AS debit, c.id AS credit
      FROM ledger_postings p
      LEFT JOIN ledger_journals j ON j.tenant_id = p.tenant_id AND j.id = p.journal_id
      LEFT JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
        AND d.currency = p.currency
      LEFT JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
        AND c.currency = p.currency
      WHERE p.tenant_id = :tenant AND p.id > :after AND p.id <= :through
        AND (j.id IS NULL OR d.id IS NULL OR c.id IS NULL OR p.amount_minor <= 0
          OR p.debit_account_id = p.credit_account_id OR p.currency <> :currency)`,
    offence: (row) => ({
      row: `ledger_postings ${row.id}`,
      says:
        `${row.amount_minor} ${row.currency} from account ${row.debit_account_id} ` +
        `to ${row.credit_account_id}` +
        (row.journal === null ? ', of no journal' : '') +
        (row.debit === null ? ', which has no such debit account' : '') +
        (row.credit === null ? ', which has no such credit account' : ''),
    }),
  }),
  rowsThatBreak({
    name: 'journals_have_postings',
    proves: 'every journal has postings, counted from 0 without gaps (1)',
    table: 'ledger_journals',
    sql: `
      SELECT j.id, j.event, COUNT(p.id) AS postings FROM ledger_journals j
      LEFT JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
      WHERE j.tenant_id = :tenant AND j.id > :after AND j.id <= :through
      GROUP BY j.id, j.event
      HAVING COUNT(p.id) = 0 OR COUNT(DISTINCT p.position) <> COUNT(p.id)
        OR MIN(p.position) <> 0 OR MAX(p.position) <> COUNT(p.id) - 1`,
    offence: (row) => ({
      row: `ledger_journals ${row.id}`,
      says: `${row.event} has ${row.postings} postings, and some are missing`,
    }),
  }),
  rowsThatBreak({
    name: 'journals_are_posted_once',
    proves: 'no two journals have the same idempotency key, and none is reversed twice (8)',
    table: 'ledger_journals',
    sql: `
      SELECT j.id, j.idempotency_key, o.id AS earlier FROM ledger_journals j
      JOIN ledger_journals o ON o.tenant_id = j.tenant_id AND o.id < j.id
        AND (o.idempotency_key = j.idempotency_key)
      WHERE j.tenant_id = :tenant AND j.id > :after AND j.id <= :through
      UNION ALL
      SELECT j.id, j.idempotency_key, o.id FROM ledger_journals j
      JOIN ledger_journals o ON o.tenant_id = j.tenant_id AND o.id < j.id
        AND o.reverses_journal_id = j.reverses_journal_id
      WHERE j.tenant_id = :tenant AND j.id > :after AND j.id <= :through`,
    offence: (row) => ({
      row: `ledger_journals ${row.id}`,
      says: `${row.idempotency_key} says again what journal ${row.earlier} said`,
    }),
  }),
  rowsThatBreak({
    name: 'reversals_mirror',
    proves: 'a reversal takes back what its journal posted, posting by posting',
    table: 'ledger_journals',
    sql: `
      SELECT r.id, r.reverses_journal_id, COUNT(*) AS unlike FROM (
        SELECT r.id, r.reverses_journal_id, p.position, p.debit_account_id AS debit,
          p.credit_account_id AS credit, p.amount_minor
        FROM ledger_journals r
        JOIN ledger_postings p ON p.tenant_id = r.tenant_id AND p.journal_id = r.id
        WHERE r.tenant_id = :tenant AND r.id > :after AND r.id <= :through
          AND r.reverses_journal_id IS NOT NULL
        UNION ALL
        SELECT r.id, r.reverses_journal_id, o.position, o.credit_account_id,
          o.debit_account_id, -o.amount_minor
        FROM ledger_journals r
        JOIN ledger_postings o ON o.tenant_id = r.tenant_id AND o.journal_id = r.reverses_journal_id
        WHERE r.tenant_id = :tenant AND r.id > :after AND r.id <= :through
      ) r
      GROUP BY r.id, r.reverses_journal_id, r.position, r.debit, r.credit
      HAVING SUM(r.amount_minor) <> 0`,
    offence: (row) => ({
      row: `ledger_journals ${row.id}`,
      says: `is not the mirror of journal ${row.reverses_journal_id}, which it reverses`,
    }),
  }),
  rowsThatBreak({
    name: 'clearing_nets_to_zero',
    proves: 'what came into the clearing account for an order has gone out of it (2)',
    table: 'ledger_journals',
    key: 'order_id',
    sql: `
      SELECT j.order_id,
        SUM(IF(c.kind = 'order_clearing', p.amount_minor, 0))
          - SUM(IF(d.kind = 'order_clearing', p.amount_minor, 0)) AS net
      FROM ledger_journals j
      JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
      JOIN ledger_accounts d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
      JOIN ledger_accounts c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
      WHERE j.tenant_id = :tenant AND j.order_id > :after AND j.order_id <= :through
      GROUP BY j.order_id HAVING net <> 0`,
    offence: (row) => ({
      row: `orders ${row.order_id}`,
      says: `${row.net} stays on its clearing account`,
    }),
  }),
]

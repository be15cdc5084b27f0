import { rowsThatBreak } from '#ledger'

export const splitChecks = [
  rowsThatBreak({
    name: 'splits_add_up',
    proves: 'what was paid for a line is what brand, earners and platform get of it',
    table: 'line_splits',
    sql: `
      SELECT s.id, s.cash_minor + s.platform_discount_minor AS paid,
        s.brand_minor + s.platform_minor + COALESCE(SUM(e.amount_minor), 0) AS divided
      FROM line_splits s
      LEFT JOIN earnings e ON e.tenant_id = s.tenant_id AND e.line_split_id = s.id
      WHERE s.tenant_id = :tenant AND s.id > :after AND s.id <= :through
      GROUP BY s.id, s.cash_minor, s.platform_discount_minor, s.brand_minor, s.platform_minor
      HAVING paid <> divided`,
    offence: (row) => ({
      row: `line_splits ${row.id}`,
      says: `divides ${row.divided}, but ${row.paid} came in for it`,
    }),
  }),
  rowsThatBreak({
    name: 'sales_are_booked_as_split',
    proves: 'the journal of a paid order owes each payee what its lines were split into (10)',
    table: 'line_splits',
    key: 'order_id',
    sql: `
      SELECT order_id, payee, SUM(split_minor) AS split, SUM(booked_minor) AS booked FROM (
        SELECT e.order_id, CONCAT(e.payee_type, ' ', e.payee_id) AS payee,
          e.amount_minor AS split_minor, 0 AS booked_minor
        FROM earnings e
        WHERE e.tenant_id = :tenant AND e.order_id > :after AND e.order_id <= :through
        UNION ALL
        SELECT s.order_id, CONCAT('brand ', s.brand_id), s.brand_minor, 0
        FROM line_splits s
        WHERE s.tenant_id = :tenant AND s.order_id > :after AND s.order_id <= :through
          AND s.supply_source = 'brand'
        UNION ALL
        SELECT h.order_id, CONCAT('brand ', h.brand_id), h.amount_minor, 0
        FROM shipping_shares h
        WHERE h.tenant_id = :tenant AND h.order_id > :after AND h.order_id <= :through
        UNION ALL
        SELECT j.order_id, CONCAT(a.owner_type, ' ', a.owner_id), 0, p.amount_minor
        FROM ledger_journals j
        JOIN ledger_postings p ON p.tenant_id = j.tenant_id AND p.journal_id = j.id
        JOIN ledger_accounts a ON a.tenant_id = p.tenant_id AND a.id = p.credit_account_id
          AND a.owner_type <> 'platform'
        WHERE j.tenant_id = :tenant AND j.order_id > :after AND j.order_id <= :through
          AND j.event = 'order.paid'
      ) parts
      GROUP BY order_id, payee HAVING split <> booked`,
    offence: (row) => ({
      row: `orders ${row.order_id}`,
      says: `was split into ${row.split} for ${row.payee}, and ${row.booked} was booked`,
    }),
  }),
]

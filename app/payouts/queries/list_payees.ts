import db from '@adonisjs/lucid/services/db'
import { containing, currentTenant } from '#foundation'
import { Money } from '#money'
import type { PayeeOwnerType } from '#payouts/models/payee'

export const PAYEES_A_PAGE = 50

interface ListPayeesInput {
  search?: string
  ownerType?: PayeeOwnerType
  /** Only those who owe: their refunds came after they had been paid. */
  negativeOnly?: boolean
  after?: number
  everything?: boolean
}

/** Payees with what is pending, available, reserved and paid: one statement, by keyset. */
export class ListPayees {
  async handle(input: ListPayeesInput) {
    const { id: tenantId, currency } = currentTenant()
    const conditions = ['payees.tenant_id = ?', 'payees.id > ?']
    const values: (string | number)[] = [tenantId, input.after ?? 0]
    if (input.ownerType) {
      conditions.push('payees.owner_type = ?')
      values.push(input.ownerType)
    }
    if (input.search) {
      conditions.push('payees.name LIKE ?')
      values.push(containing(input.search))
    }
    const { rows } = await this.#read(conditions, values, input, currency)
    const shown = input.everything ? rows : rows.slice(0, PAYEES_A_PAGE)
    return {
      payees: shown.map((row) => payeeRow(row, currency)),
      next: shown.length < rows.length ? Number(shown.at(-1)!.id) : null,
    }
  }

  async #read(
    conditions: string[],
    values: (string | number)[],
    input: ListPayeesInput,
    currency: string
  ) {
    const [rows] = await db.rawQuery(
      `SELECT payees.id, payees.name, payees.owner_type, payees.rail, payees.transfers_status,
              COALESCE(SUM(CASE WHEN accounts.kind IN ('earnings_pending', 'brand_pending')
                THEN balances.balance_minor END), 0) AS pending,
              COALESCE(SUM(CASE WHEN accounts.kind IN ('earnings_available', 'brand_payable')
                THEN balances.balance_minor END), 0) AS available,
              COALESCE(SUM(CASE WHEN accounts.kind = 'payout_reserved'
                THEN balances.balance_minor END), 0) AS reserved,
              (SELECT COALESCE(SUM(payouts.amount_minor), 0) FROM payouts
                WHERE payouts.tenant_id = payees.tenant_id AND payouts.payee_id = payees.id
                  AND payouts.state = 'paid') AS paid
         FROM payees
         LEFT JOIN ledger_accounts accounts ON accounts.tenant_id = payees.tenant_id
          AND accounts.owner_type = payees.owner_type AND accounts.owner_id = payees.owner_id
          AND accounts.currency = ?
         LEFT JOIN ledger_balances balances ON balances.tenant_id = accounts.tenant_id
          AND balances.account_id = accounts.id
        WHERE ${conditions.join(' AND ')}
        GROUP BY payees.tenant_id, payees.id, payees.name, payees.owner_type, payees.rail,
                 payees.transfers_status
        ${input.negativeOnly ? 'HAVING available < 0' : ''}
        ORDER BY payees.id
        ${input.everything ? '' : `LIMIT ${PAYEES_A_PAGE + 1}`}`,
      [currency, ...values]
    )
    return { rows: rows as Record<string, string>[] }
  }
}

export type PayeeRow = ReturnType<typeof payeeRow>

function payeeRow(row: Record<string, string>, currency: string) {
  const money = (minor: string) => Money.of(BigInt(minor), currency).toJSON()
  return {
    id: Number(row.id),
    name: row.name,
    ownerType: row.owner_type as PayeeOwnerType,
    rail: row.rail,
    transfersStatus: row.transfers_status,
    pending: money(row.pending),
    available: money(row.available),
    reserved: money(row.reserved),
    paid: money(row.paid),
  }
}

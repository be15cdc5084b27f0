import { currentTenant } from '#foundation'
import type { LedgerCheck, Offence } from '#ledger/verification/ledger_check'
import { rowWindows } from '#ledger/verification/row_windows'

type Row = Record<string, string | number | null>

interface Rule extends Pick<LedgerCheck, 'name' | 'proves'> {
  /** The table that is walked through, and by which key, if not by `id`. */
  table: string
  key?: string
  /**
   * Selects the offending rows among those with `:after < key <= :through` of the tenant `:tenant`,
   * whose currency is `:currency`. Nothing where all is well, so that nothing piles up.
   */
  sql: string
  offence(row: Row): Offence
}

/** A check that one statement makes, window by window. */
export function rowsThatBreak({ name, proves, table, key, sql, offence }: Rule): LedgerCheck {
  return {
    name,
    proves,
    async *offences(scope) {
      const { id: tenant, currency } = currentTenant()
      for await (const { after, through } of rowWindows(scope, table, { key })) {
        const bindings = { tenant, currency, after, through }
        const [rows] = await scope.client.rawQuery(sql, bindings)
        for (const row of rows as Row[]) yield offence(row)
      }
    },
  }
}

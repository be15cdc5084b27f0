import type { LedgerCheck } from '#ledger'

/** What `ledger:verify` proves: each module's own promises about money, in the order of the arrows. */
export const LEDGER_CHECKS: (() => Promise<{ default: LedgerCheck[] }>)[] = [
  () => import('#ledger/checks'),
  () => import('#commissions/checks'),
  () => import('#payouts/checks'),
  () => import('#purchasing/checks'),
]

export async function ledgerChecks(): Promise<LedgerCheck[]> {
  const modules = await Promise.all(LEDGER_CHECKS.map((load) => load()))
  return modules.flatMap((module) => module.default)
}

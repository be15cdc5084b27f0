import type { Bench } from '#foundation'

/** What `bin/ace bench NAME` measures. Each file exports its bench as the default. */
export const BENCHES: Record<string, () => Promise<{ default: new () => Bench }>> = {
  checkout: () => import('#bench/checkout/checkout_bench'),
  ledger: () => import('#ledger/bench/ledger_bench'),
  requests: () => import('#bench/requests/requests_bench'),
  simulate: () => import('#commissions/bench/simulate_bench'),
  stampede: () => import('#bench/stampede/stampede_bench'),
}

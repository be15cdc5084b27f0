/**
 * Which modules each module may use directly; what those may use, it may use too. The same graph
 * is drawn in docs/architecture.md.
 */
const ARROWS: Record<string, string[]> = {
  money: [],
  foundation: [],
  identity: ['money', 'foundation'],
  tenancy: ['identity'],
  catalog: ['tenancy'],
  inventory: ['catalog'],
  stores: ['catalog'],
  network: ['stores'],
  payments: ['tenancy'],
  ledger: ['tenancy'],
  orders: ['catalog', 'inventory', 'stores', 'payments'],
  commissions: ['orders', 'network', 'ledger'],
  payouts: ['ledger', 'payments'],
  purchasing: ['orders', 'inventory', 'ledger'],
  storefront: ['orders', 'network'],
  notices: ['orders', 'payouts'],
}

/** The replay drives everything through its public doors, as a thousand customers would. */
ARROWS.replay = Object.keys(ARROWS)

/** So does what measures everything together. */
ARROWS.bench = Object.keys(ARROWS)

export const MODULES = Object.keys(ARROWS)

/** All modules that `name` may use. */
export function reachableFrom(name: string): Set<string> {
  const reachable = new Set<string>()
  const visit = (module: string) => {
    for (const next of ARROWS[module]) {
      if (reachable.has(next)) continue
      reachable.add(next)
      visit(next)
    }
  }
  visit(name)
  return reachable
}

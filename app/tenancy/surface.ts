/**
 * What a host serves: the operator's console (the bare domain), a tenant's consoles, or a store's
 * shop. `machine` is what no person asks for: health and webhooks, on any host.
 */
export type Surface = 'operator' | 'console' | 'shop' | 'machine'

export interface HostParts {
  surface: Surface
  tenantSlug: string | null
  storeSlug: string | null
}

/**
 * Reads `<store>.<tenant>.<domain>`. Null for a host outside the domain: it may be a custom one.
 *
 * @param host without a port, in lower case
 */
export function parseHost(host: string, domain: string): HostParts | null {
  if (host === domain) return { surface: 'operator', tenantSlug: null, storeSlug: null }
  if (!host.endsWith(`.${domain}`)) return null
  const labels = host.slice(0, -domain.length - 1).split('.')
  if (labels.length === 1) return { surface: 'console', tenantSlug: labels[0], storeSlug: null }
  if (labels.length === 2) return { surface: 'shop', tenantSlug: labels[1], storeSlug: labels[0] }
  return null
}

import db from '@adonisjs/lucid/services/db'
import { Tenant } from '#tenancy/models/tenant'
import { clock } from '#foundation'

/** How long a changed tenant or host may still be seen as it was. */
const FRESH_MILLIS = 10_000

interface Entry<Value> {
  value: Value
  readAt: number
}

/** Tenants and custom hosts, read on every request and changed hardly ever: kept for some seconds. */
class TenantDirectory {
  readonly #bySlug = new Map<string, Entry<Tenant | null>>()
  readonly #byId = new Map<number, Entry<Tenant | null>>()
  readonly #customHosts = new Map<string, Entry<CustomHost | null>>()

  bySlug(slug: string) {
    return remember(this.#bySlug, slug, () => Tenant.findBy('slug', slug))
  }

  byId(id: number) {
    return remember(this.#byId, id, () => Tenant.find(id))
  }

  customHost(host: string) {
    return remember(this.#customHosts, host, async () => {
      const row = await db
        .from('hosts')
        .join('tenants', 'tenants.id', 'hosts.tenant_id')
        .leftJoin('stores', (join) =>
          join.on('stores.tenant_id', 'hosts.tenant_id').andOn('stores.id', 'hosts.store_id')
        )
        .where('hosts.host', host)
        .whereNotNull('hosts.verified_at')
        .select('tenants.slug as tenantSlug', 'stores.slug as storeSlug')
        .first()
      return (row as CustomHost) ?? null
    })
  }

  forget() {
    this.#bySlug.clear()
    this.#byId.clear()
    this.#customHosts.clear()
  }
}

export interface CustomHost {
  tenantSlug: string
  storeSlug: string | null
}

const MOST_ENTRIES = 10_000

async function remember<Key, Value>(
  entries: Map<Key, Entry<Value>>,
  key: Key,
  read: () => Promise<Value>
): Promise<Value> {
  const known = entries.get(key)
  if (known && Math.abs(clock.millis() - known.readAt) < FRESH_MILLIS) return known.value
  const value = await read()
  if (entries.size >= MOST_ENTRIES) entries.clear()
  entries.set(key, { value, readAt: clock.millis() })
  return value
}

export const tenantDirectory = new TenantDirectory()

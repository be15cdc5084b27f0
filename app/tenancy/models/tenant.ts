import type { TenantScope } from '#foundation'
import { TenantSchema } from '#database/schema'

/** Whose law decides what a network may do and must say. */
export const JURISDICTIONS = ['cn', 'eu', 'us'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** One company that runs its network on Banyan. Not tenant-owned: it is the tenant. */
export class Tenant extends TenantSchema {
  get isActive(): boolean {
    return this.status === 'active'
  }

  get scope(): TenantScope {
    return {
      id: this.id,
      slug: this.slug,
      name: this.name,
      currency: this.currency,
      timezone: this.timezone,
      locale: this.locale,
    }
  }
}

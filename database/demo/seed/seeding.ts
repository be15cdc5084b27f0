import type { DateTime } from 'luxon'
import type { Tenant } from '#tenancy'
import type { DemoTenant, PlannedOrder } from '#database/demo/index'

/** What the steps of seeding one tenant share. */
export interface Seeding {
  plan: DemoTenant
  tenant: Tenant
  orders: PlannedOrder[]
  /** The first and the last moment of the demo's past. */
  from: DateTime<true>
  until: DateTime<true>
  /** Called often, with what is being done and how much of it, from 0 to 1. */
  report: (step: string, share: number) => void
}

/** The same for everyone in the demo, and printed where it starts: it protects nothing. */
export const DEMO_PASSWORD = 'banyan-demo'

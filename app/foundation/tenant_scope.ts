import { AsyncLocalStorage } from 'node:async_hooks'

/** What every module may know of the tenant it works for. */
export interface TenantScope {
  id: number
  slug: string
  /** As its people read it, in pages and mails. */
  name: string
  /** ISO 4217; all amounts of a tenant are in it. */
  currency: string
  /** IANA zone in which its people read times and its days begin. */
  timezone: string
  locale: string
}

export class MissingTenantError extends Error {
  override name = 'MissingTenantError'
  constructor() {
    super('No tenant is current: wrap this work in runInTenant(tenant, work)')
  }
}

const scopes = new AsyncLocalStorage<TenantScope>()

/** Runs `work` for one tenant: every query of a tenant-owned model inside carries its id. */
export function runInTenant<Result>(tenant: TenantScope, work: () => Result): Result {
  return scopes.run(tenant, work)
}

/** @throws MissingTenantError outside `runInTenant` */
export function currentTenant(): TenantScope {
  const tenant = scopes.getStore()
  if (!tenant) throw new MissingTenantError()
  return tenant
}

/** @throws MissingTenantError outside `runInTenant` */
export function currentTenantId(): number {
  return currentTenant().id
}

export function currentTenantOrNull(): TenantScope | null {
  return scopes.getStore() ?? null
}

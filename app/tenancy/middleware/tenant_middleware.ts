import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'
import { runInTenant } from '#foundation'
import SuspendedTenantException from '#tenancy/errors/suspended_tenant_exception'
import UnknownHostException from '#tenancy/errors/unknown_host_exception'
import { parseHost, type Surface } from '#tenancy/surface'
import { tenantDirectory } from '#tenancy/tenant_directory'
import type { Tenant } from '#tenancy/models/tenant'

/**
 * Finds the tenant by the request's host, and by nothing else a client could choose, and runs the
 * rest of the request inside it.
 */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.tenant = null
    ctx.storeSlug = null
    if (isForMachines(ctx.request.url())) {
      ctx.surface = 'machine'
      return next()
    }
    const host = (ctx.request.hostname() ?? '').toLowerCase()
    const domain = env.get('APP_DOMAIN', 'localhost')
    const parts = parseHost(host, domain) ?? (await this.#customHost(host))

    if (!parts) throw new UnknownHostException()
    ctx.surface = parts.surface
    ctx.storeSlug = parts.storeSlug
    if (parts.surface === 'operator') return next()

    const tenant = await tenantDirectory.bySlug(parts.tenantSlug!)
    if (!tenant) throw new UnknownHostException()
    if (!tenant.isActive) throw new SuspendedTenantException()
    ctx.tenant = tenant
    ctx.logger = ctx.logger.child({ tenant: tenant.slug })
    return runInTenant(tenant.scope, () => next())
  }

  async #customHost(host: string) {
    const known = await tenantDirectory.customHost(host)
    if (!known) return null
    const surface: Surface = known.storeSlug ? 'shop' : 'console'
    return { surface, tenantSlug: known.tenantSlug, storeSlug: known.storeSlug }
  }
}

/** Asked by load balancers and payment providers, who call any host, or none but an address. */
function isForMachines(path: string): boolean {
  return path === '/health' || path.startsWith('/webhooks/')
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    surface: Surface
    /** The store named by the host, or by the path form `/s/<slug>`. */
    storeSlug: string | null
    /** Null on the operator's host, and for machines. */
    tenant: Tenant | null
  }
}

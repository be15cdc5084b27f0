import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import env from '#start/env'
import { runInTenant } from '#foundation'
import { parseHost, type Surface } from '#tenancy/surface'
import { tenantDirectory } from '#tenancy/tenant_directory'
import type { Tenant } from '#tenancy/models/tenant'

/**
 * Finds the tenant by the request's host, and by nothing else a client could choose, and runs the
 * rest of the request inside it.
 */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const host = (ctx.request.hostname() ?? '').toLowerCase()
    const domain = env.get('APP_DOMAIN', 'localhost')
    const parts = parseHost(host, domain) ?? (await this.#customHost(host))

    if (!parts) throw unknownHost(ctx)
    ctx.surface = parts.surface
    ctx.storeSlug = parts.storeSlug
    ctx.tenant = null
    if (parts.surface === 'operator') return next()

    const tenant = await tenantDirectory.bySlug(parts.tenantSlug!)
    if (!tenant || tenant.status !== 'active') throw unknownHost(ctx)
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

function unknownHost(ctx: HttpContext) {
  return new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    surface: Surface
    /** The store named by the host, or by the path form `/s/<slug>`. */
    storeSlug: string | null
    /** Null on the operator's host only. */
    tenant: Tenant | null
  }
}

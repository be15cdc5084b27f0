import type { HttpContext } from '@adonisjs/core/http'
import { Currency } from '#money'
import { CreateTenant } from '#tenancy/actions/create_tenant'
import { JURISDICTIONS } from '#tenancy/models/tenant'
import { ListTenants } from '#tenancy/queries/list_tenants'
import {
  newTenantValidator,
  tenantFiltersValidator,
  TIMEZONES,
} from '#tenancy/validators/tenant_validators'

/** The operators' view of all tenants. */
export default class TenantsController {
  async index({ inertia, request }: HttpContext) {
    const filters = await request.validateUsing(tenantFiltersValidator, { data: request.qs() })
    return inertia.render('operator/tenants/index', {
      ...(await new ListTenants().handle(filters)),
      filters: { search: filters.search ?? '', state: filters.state ?? '' },
    })
  }

  create({ inertia }: HttpContext) {
    return inertia.render('operator/tenants/create', {
      currencies: [...Currency.codes],
      timezones: TIMEZONES,
      jurisdictions: [...JURISDICTIONS],
    })
  }

  async store({ auth, request, response, session, i18n }: HttpContext) {
    const tenant = await request.validateUsing(newTenantValidator)
    const operator = auth.use('operator').getUserOrFail()
    const result = await new CreateTenant().handle(tenant, operator.actor)
    if (!result.ok) {
      session.flash('inputErrorsBag', { slug: [i18n.t('operator.slug_taken')] })
      return response.redirect('/operator/tenants/create')
    }
    session.flash('notice', i18n.t('operator.created', { name: tenant.name }))
    return response.redirect('/operator')
  }
}

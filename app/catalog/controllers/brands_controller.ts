import type { HttpContext } from '@adonisjs/core/http'
import { OpenBrand } from '#catalog/actions/open_brand'
import BrandPolicy from '#catalog/policies/brand_policy'
import { ListBrands } from '#catalog/queries/list_brands'
import { openBrandValidator } from '#catalog/validators/brand_validators'

/** The brands a platform works with. */
export default class BrandsController {
  async index({ i18n, inertia, request }: HttpContext) {
    const after = Number(request.qs().after) || undefined
    const page = await new ListBrands().handle({ after, locale: i18n.locale })
    return inertia.render('platform/brands/index', page)
  }

  async store({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    await bouncer.with(BrandPolicy).authorize('create')
    const wishes = await request.validateUsing(openBrandValidator)
    const opened = await new OpenBrand().handle({
      brand: {
        slug: wishes.slug,
        name: wishes.name,
        contactEmail: wishes.memberEmail,
        leadTimeDays: wishes.leadTimeDays,
      },
      member: {
        email: wishes.memberEmail,
        name: wishes.memberName,
        locale: wishes.memberLocale,
      },
      actor: auth.use('staff').getUserOrFail().actor,
    })
    if (!opened.ok) {
      session.flashErrors({ slug: i18n.t('brands.slug_taken') })
      return response.redirect().back()
    }
    const { name } = opened.value
    session.flash('notice', i18n.t('brands.opened', { name, email: wishes.memberEmail }))
    return response.redirect().toPath('/platform/brands')
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { chooseLocale, type Locale } from '#foundation'
import { profileValidator } from '#identity/validators/profile_validator'

/** What someone who works here says of themselves: their name and their language. */
export default class ProfilesController {
  edit({ auth, inertia }: HttpContext) {
    const { name, email, locale } = auth.use('staff').getUserOrFail()
    return inertia.render('auth/profile', { profile: { name, email, locale: locale as Locale } })
  }

  async update(ctx: HttpContext) {
    const { request, response, inertia, session, i18n } = ctx
    const profile = await request.validateUsing(profileValidator)
    const user = ctx.auth.use('staff').getUserOrFail()
    await user.merge(profile).save()
    chooseLocale(ctx, profile.locale)
    session.flash('notice', i18nManager.locale(profile.locale).t('auth.profile.saved'))
    /** A page has loaded its texts in one language: for another one it is loaded as a whole. */
    if (profile.locale !== i18n.locale) return inertia.location('/profile')
    return response.redirect('/profile')
  }
}

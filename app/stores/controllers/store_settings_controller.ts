import type { HttpContext } from '@adonisjs/core/http'
import { settingsValidator } from '#stores/validators/store_validators'

/** A store's name, welcome and colour. */
export default class StoreSettingsController {
  async edit({ inertia, ownStore }: HttpContext) {
    return inertia.render('store/settings', {
      settings: {
        name: ownStore.name,
        welcome: ownStore.welcome ?? '',
        themeColor: ownStore.themeColor,
        avatarUrl: ownStore.avatarUrl,
        status: ownStore.status,
        pausedBy: ownStore.pausedBy,
        pauseReason: ownStore.pauseReason,
      },
    })
  }

  async update({ i18n, ownStore, request, response, session }: HttpContext) {
    const { name, welcome, themeColor } = await request.validateUsing(settingsValidator)
    await ownStore.changed({ name, welcome: welcome || null, themeColor }).save()
    session.flash('notice', i18n.t('my_store.settings.saved'))
    return response.redirect().back()
  }
}

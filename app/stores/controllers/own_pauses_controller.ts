import type { HttpContext } from '@adonisjs/core/http'
import { PauseStore } from '#stores/actions/pause_store'
import { ReopenStore } from '#stores/actions/reopen_store'

/** An owner closes the shop's door for a while, and opens it again. */
export default class OwnPausesController {
  async store({ auth, i18n, ownStore, response, session }: HttpContext) {
    const { actor } = auth.use('staff').getUserOrFail()
    await new PauseStore().handle({ storeId: ownStore.id, by: 'owner', reason: null, actor })
    session.flash('notice', i18n.t('my_store.settings.paused'))
    return response.redirect().back()
  }

  async destroy({ auth, i18n, ownStore, response, session }: HttpContext) {
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ReopenStore().handle({ storeId: ownStore.id, by: 'owner', actor })
    if (result.ok) session.flash('notice', i18n.t('my_store.settings.reopened'))
    else session.flash('error', i18n.t(`my_store.settings.${result.error.type}`))
    return response.redirect().back()
  }
}

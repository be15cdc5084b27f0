import type { HttpContext } from '@adonisjs/core/http'
import { PauseStore } from '#stores/actions/pause_store'
import { ReopenStore } from '#stores/actions/reopen_store'
import { Store } from '#stores/models/store'
import StorePolicy from '#stores/policies/store_policy'
import { pauseValidator } from '#stores/validators/store_validators'

/** The platform closes a shop's door, telling why, and opens it again. */
export default class PlatformPausesController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const { reason } = await request.validateUsing(pauseValidator)
    const store = await Store.findByOrFail('slug', params.slug)
    await bouncer.with(StorePolicy).authorize('supervise', store)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new PauseStore().handle({
      storeId: store.id,
      by: 'platform',
      reason,
      actor,
    })
    if (result.ok) session.flash('notice', i18n.t('stores.paused', { name: store.name }))
    else session.flash('error', i18n.t('stores.not_open'))
    return response.redirect().back()
  }

  async destroy({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const store = await Store.findByOrFail('slug', params.slug)
    await bouncer.with(StorePolicy).authorize('supervise', store)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ReopenStore().handle({ storeId: store.id, by: 'platform', actor })
    if (result.ok) session.flash('notice', i18n.t('stores.reopened', { name: store.name }))
    else session.flash('error', i18n.t('stores.not_paused'))
    return response.redirect().back()
  }
}

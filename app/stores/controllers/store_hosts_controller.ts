import type { HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { AddHost } from '#stores/actions/add_host'
import { RemoveHost } from '#stores/actions/remove_host'
import { Store } from '#stores/models/store'
import StorePolicy from '#stores/policies/store_policy'
import { hostValidator } from '#stores/validators/store_validators'

/** Domains of a store's own, which operations have seen to be its owner's. */
export default class StoreHostsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const { host } = await request.validateUsing(hostValidator)
    const store = await Store.findByOrFail('slug', params.slug)
    await bouncer.with(StorePolicy).authorize('supervise', store)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new AddHost().handle({ storeId: store.id, host, actor })
    if (result.ok) session.flash('notice', i18n.t('stores.hosts.added', { host: result.value }))
    else flashFieldErrors(session, { host: i18n.t(`stores.hosts.${result.error.type}`) })
    return response.redirect().back()
  }

  async destroy({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const store = await Store.findByOrFail('slug', params.slug)
    await bouncer.with(StorePolicy).authorize('supervise', store)
    const { actor } = auth.use('staff').getUserOrFail()
    await new RemoveHost().handle({ storeId: store.id, host: params.host, actor })
    session.flash('notice', i18n.t('stores.hosts.removed', { host: params.host }))
    return response.redirect().back()
  }
}

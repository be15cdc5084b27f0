import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Store, StorePolicy } from '#stores'
import { FindStorePage } from '#network/queries/find_store_page'
import { type ListedStore, ListStores } from '#network/queries/list_stores'
import { storeTiers } from '#network/queries/store_tiers'
import { storeFiltersValidator } from '#network/validators/stores_validator'

/** The tenant's stores, as operations see them. */
export default class PlatformStoresController {
  async index({ inertia, request }: HttpContext) {
    const { after, ...filters } = await request.validateUsing(storeFiltersValidator)
    const page = await new ListStores().handle({ ...filters, after })
    return inertia.render('platform/stores/index', {
      ...page,
      filters: { status: '', tier: '', search: '', ...filters },
      tiers: await storeTiers(),
    })
  }

  async show({ bouncer, inertia, params, request }: HttpContext) {
    const store = await Store.findByOrFail('slug', params.slug)
    await bouncer.with(StorePolicy).authorize('supervise', store)
    const after = Number(request.qs().after) || undefined
    const level = request.qs().level === '2' ? 2 : 1
    const page = await new FindStorePage().handle(store, { level, after })
    return inertia.render('platform/stores/show', { ...page, level })
  }

  async export({ request, response }: HttpContext) {
    const filters = await request.validateUsing(storeFiltersValidator)
    const stores: ListedStore[] = []
    for await (const page of new ListStores().pages(filters)) stores.push(...page)
    return csvResponse(response, 'stores.csv', {
      columns: ['address', 'name', 'status', 'tier', 'recruiter', 'direct', 'second', 'opened_at'],
      rows: stores.map(({ slug, name, status, tier, recruiter, team, openedAt }) => [
        slug,
        name,
        status,
        tier,
        recruiter?.slug ?? null,
        team.direct,
        team.second,
        openedAt,
      ]),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#foundation'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { FindFulfilment } from '#orders/queries/fulfilments/find_fulfilment'
import { readFulfilmentFilters } from '#orders/queries/fulfilments/fulfilment_filters'
import { ListFulfilments } from '#orders/queries/fulfilments/list_fulfilments'

export default class BrandFulfilmentsController {
  async index({ auth, inertia, request }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const query = request.qs()
    const filters = readFulfilmentFilters(query)
    const after = Number(query.after) || undefined
    const page = await new ListFulfilments().handle({ brandIds, filters, after })
    const now = clock.now().toISO()
    return inertia.render('brand/fulfilments/index', { ...page, filters, now })
  }

  async show({ bouncer, inertia, params }: HttpContext) {
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const parcel = await new FindFulfilment().handle(fulfilment.id)
    return inertia.render('brand/fulfilments/show', parcel)
  }
}

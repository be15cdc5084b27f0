import type { HttpContext } from '@adonisjs/core/http'
import { SetAssortment } from '#stores/actions/set_assortment'
import { brandChoices, categoryChoices } from '#stores/queries/assortment_choices'
import { StoreAssortmentScope } from '#stores/models/store_assortment_scope'
import { assortmentValidator } from '#stores/validators/store_validators'

/** The rule by which products come into the store. */
export default class AssortmentsController {
  async edit({ i18n, inertia, ownStore }: HttpContext) {
    const scopes = await StoreAssortmentScope.query().where('storeId', ownStore.id)
    return inertia.render('store/assortment', {
      kind: ownStore.assortmentKind,
      categoryIds: scopes.flatMap(({ categoryId }) => categoryId ?? []),
      brandIds: scopes.flatMap(({ brandId }) => brandId ?? []),
      categories: await categoryChoices(i18n.locale),
      brands: await brandChoices(i18n.locale),
    })
  }

  async update({ i18n, ownStore, request, response, session }: HttpContext) {
    const {
      kind,
      categoryIds = [],
      brandIds = [],
    } = await request.validateUsing(assortmentValidator)
    await new SetAssortment().handle({ storeId: ownStore.id, kind, categoryIds, brandIds })
    session.flash('notice', i18n.t('my_store.assortment.saved'))
    return response.redirect().toPath('/my-store/products')
  }
}

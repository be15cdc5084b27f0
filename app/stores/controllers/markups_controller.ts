import type { HttpContext } from '@adonisjs/core/http'
import { previewMarkup } from '#stores/queries/preview_markup'
import { markupExample } from '#stores/transformers/own_products'
import {
  MARKUP_BP,
  markupPreviewValidator,
  markupValidator,
} from '#stores/validators/store_validators'

/** The store's one rule for all prices that have none of their own. */
export default class MarkupsController {
  /** With `?markupBp=` it shows what a markup would do, before it is saved. */
  async edit({ i18n, inertia, ownStore, request }: HttpContext) {
    const { markupBp = ownStore.markupBp } = await request.validateUsing(markupPreviewValidator)
    const examples = await previewMarkup(ownStore, markupBp, i18n.locale)
    return inertia.render('store/markup', {
      markupBp,
      limits: MARKUP_BP,
      examples: examples.map(markupExample),
    })
  }

  async update({ i18n, ownStore, request, response, session }: HttpContext) {
    const { markupBp } = await request.validateUsing(markupValidator)
    await ownStore.changed({ markupBp }).save()
    session.flash('notice', i18n.t('my_store.markup.saved'))
    return response.redirect().toPath('/my-store/products')
  }
}

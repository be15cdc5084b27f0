import type { HttpContext } from '@adonisjs/core/http'
import { SetOwnWords } from '#stores/actions/set_own_words'
import { wordsValidator } from '#stores/validators/product_validators'

/** What the owner says about a product in their own words. */
export default class ProductWordsController {
  async update({ i18n, ownStore, params, request, response, session }: HttpContext) {
    const { ownTitle, ownWords } = await request.validateUsing(wordsValidator)
    await new SetOwnWords().handle({
      storeId: ownStore.id,
      productId: Number(params.id),
      ownTitle: ownTitle || null,
      ownWords: ownWords || null,
    })
    session.flash('notice', i18n.t('my_store.product.words_saved'))
    return response.redirect().back()
  }
}

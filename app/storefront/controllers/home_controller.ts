import type { HttpContext } from '@adonisjs/core/http'
import { pictureUrl } from '#catalog'
import { availableQuantities } from '#inventory'
import { ListStoreCategories, ListStoreProducts, storeOf } from '#stores'
import { productCard } from '#storefront/transformers/product_card'
import { homeShareCard } from '#storefront/transformers/share_card'

const LONGEST_SEARCH = 100

/** A store's first page: what it shows, by category and by what is searched for. */
export default class HomeController {
  async show(ctx: HttpContext) {
    const store = storeOf(ctx)
    const { locale } = ctx.i18n
    const wish = wishOf(ctx)
    const page = await new ListStoreProducts().handle(store, { ...wish, locale })
    const stock = await availableQuantities(page.products.flatMap(({ variantIds }) => variantIds))
    const picture = pictureUrl(page.products[0]?.imagePath ?? null, 1200)
    return ctx.inertia.render(
      'shop/home',
      {
        products: ctx.inertia.merge(page.products.map((card) => productCard(card, stock))),
        next: page.next,
        categories: () => new ListStoreCategories().handle(store, locale),
        category: wish.category,
        search: wish.search ?? '',
      },
      { card: homeShareCard(ctx, picture) }
    )
  }
}

/** What cannot be meant is not asked for: a link with a typing error still shows the shop. */
function wishOf({ request }: HttpContext) {
  const { q, category, after } = request.qs()
  const search = typeof q === 'string' ? q.trim().slice(0, LONGEST_SEARCH) : ''
  return {
    search: search || null,
    category: typeof category === 'string' && category !== '' ? category.slice(0, 63) : null,
    after: typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : null,
  }
}

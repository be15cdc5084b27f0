import { errors, type HttpContext } from '@adonisjs/core/http'
import { CreateShareLink, Promoter } from '#network'
import { FindStoreProduct, storeOf } from '#stores'
import { customerOf } from '#storefront/cart_cookie'
import { shopUrl } from '#storefront/shop_url'
import { shareLinkValidator } from '#storefront/validators/share_link_validator'

/** The link by which a visitor shares a product: a promoter's own, where they are one here. */
export default class ShareLinksController {
  async store(ctx: HttpContext) {
    const { productId } = await ctx.request.validateUsing(shareLinkValidator)
    const store = storeOf(ctx)
    const product = await new FindStoreProduct().handle(store, productId, ctx.i18n.locale)
    if (!product) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])

    const customer = customerOf(ctx)
    const whose = { storeId: store.id, customerId: customer?.id ?? 0, status: 'active' }
    const promoter = customer && (await Promoter.findBy(whose))
    const link = await new CreateShareLink().handle({
      storeId: store.id,
      productId: product.id,
      promoterId: promoter?.id ?? null,
    })
    return { url: shopUrl(ctx, `/products/${product.key}?ref=${link.code}`) }
  }
}

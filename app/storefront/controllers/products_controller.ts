import { errors, type HttpContext } from '@adonisjs/core/http'
import { Brand } from '#catalog'
import { availableQuantities } from '#inventory'
import { Money } from '#money'
import { FindStoreProduct, storeOf } from '#stores'
import { productPage } from '#storefront/transformers/product_page'
import { productShareCard } from '#storefront/transformers/share_card'

/** One product of a store; the page that shared links lead to. */
export default class ProductsController {
  async show(ctx: HttpContext) {
    const { i18n, inertia, params, request, tenant } = ctx
    const product = await new FindStoreProduct().handle(storeOf(ctx), params.product, i18n.locale)
    if (!product) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])

    const stock = await availableQuantities(product.variants.map(({ variantId }) => variantId))
    const brand = await Brand.findOrFail(product.brand.id)
    return inertia.render(
      'shop/product',
      {
        product: productPage(product, stock),
        shipping: Money.of(brand.shippingFeeMinor, tenant!.currency).toJSON(),
        returnWindowDays: tenant!.returnWindowDays,
      },
      { card: productShareCard(ctx, product, stock) }
    )
  }
}

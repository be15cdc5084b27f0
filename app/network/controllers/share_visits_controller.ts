import type { HttpContext } from '@adonisjs/core/http'
import { storeUrl } from '#foundation'
import { FindStoreProduct, Store } from '#stores'
import { RecordVisit } from '#network/actions/record_visit'
import { ShareLink } from '#network/models/share_link'
import { countsAsVisit, rememberShareCode } from '#network/share_cookie'

/**
 * Opens a share link. On the store's own host it leads straight to what was shared; on any other
 * host of the tenant it leads to the store's, which remembers the link by `?ref=`.
 */
export default class ShareVisitsController {
  async show(ctx: HttpContext) {
    const { i18n, params, response, storeSlug, tenant } = ctx
    const link = await ShareLink.findByOrFail('code', params.code)
    const store = await Store.findOrFail(link.storeId)
    if (countsAsVisit(ctx, link.code)) await new RecordVisit().handle({ shareLinkId: link.id })

    const product =
      link.productId && (await new FindStoreProduct().handle(store, link.productId, i18n.locale))
    const path = product ? `/products/${encodeURIComponent(product.key)}` : '/'
    if (storeSlug === store.slug) {
      rememberShareCode(ctx, link.code)
      return response.redirect().status(302).toPath(path)
    }
    return response.redirect(`${storeUrl(tenant!.slug, store.slug, path)}?ref=${link.code}`)
  }
}

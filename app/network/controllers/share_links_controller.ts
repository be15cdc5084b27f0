import type { HttpContext } from '@adonisjs/core/http'
import { storeUrl } from '#foundation'
import { FindStoreProduct } from '#stores'
import { CreateShareLink } from '#network/actions/create_share_link'
import { qrCode } from '#network/qr_code'
import { shareLinkValidator } from '#network/validators/share_link_validator'

/** The link an owner shares, for the store or for one product that it shows. */
export default class ShareLinksController {
  async store({ i18n, ownStore, request, response, tenant }: HttpContext) {
    const { productId } = await request.validateUsing(shareLinkValidator)
    const product = productId
      ? await new FindStoreProduct().handle(ownStore, productId, i18n.locale)
      : null
    if (productId && !product) return response.notFound({ error: { type: 'not_shown' } })
    const link = await new CreateShareLink().handle({ storeId: ownStore.id, productId })
    const url = storeUrl(tenant!.slug, ownStore.slug, `/l/${link.code}`)
    return response.json({ url, title: product?.title ?? ownStore.name, qr: await qrCode(url) })
  }
}

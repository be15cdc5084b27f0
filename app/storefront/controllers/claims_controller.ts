import type { HttpContext } from '@adonisjs/core/http'
import { publicCode, type Result } from '#foundation'
import { CASE_REASONS, RequestAfterSales, storePhotos, type Fulfilment, type Order } from '#orders'
import { orderOf, orderPath, parcelOf } from '#storefront/order_access'
import { ReadOrderPage } from '#storefront/queries/read_order_page'
import { claimRefusalOf, type ClaimRefusal } from '#storefront/claim_refusals'
import { claimValidator, claimedLines } from '#storefront/validators/claim_validator'

/** A customer asks for money back for what is in a parcel, by line and number. */
export default class ClaimsController {
  async create(ctx: HttpContext) {
    const order = await orderOf(ctx)
    const { number } = await parcelOf(ctx, order)
    const page = await new ReadOrderPage().handle(order, ctx.i18n.locale)
    const parcel = page.parcels.find((one) => one.number === number)!
    if (!parcel.isClaimable) return ctx.response.redirect(orderPath(ctx, order))
    return ctx.inertia.render('shop/orders/claim', {
      ...{ order: page, parcel, reasons: [...CASE_REASONS] },
      formKey: publicCode(16),
    })
  }

  async store(ctx: HttpContext) {
    const order = await orderOf(ctx)
    const parcel = await parcelOf(ctx, order)
    const form = await ctx.request.validateUsing(claimValidator)
    const photos = await storePhotos(form.photos ?? [])
    if (!photos.ok) return this.#back(ctx, order, parcel, photos)
    const result = await new RequestAfterSales().handle({
      fulfilmentId: parcel.id,
      kind: form.kind,
      reason: form.reason,
      message: form.message ?? null,
      photos: photos.value,
      lines: claimedLines(form.lines),
      actor: { type: 'customer', id: order.customerId },
      idempotencyKey: `claim:${parcel.id}:${form.formKey}`,
    })
    return this.#back(ctx, order, parcel, result)
  }

  #back(
    ctx: HttpContext,
    order: Order,
    { number }: Fulfilment,
    result: Result<unknown, ClaimRefusal>
  ) {
    const { i18n, response, session } = ctx
    if (result.ok) session.flash('notice', i18n.t('shop.claim.sent'))
    else session.flash('error', claimRefusalOf(i18n, result.error))
    const below = result.ok ? '' : `/parcels/${number}/claim`
    return response
      .redirect()
      .status(303)
      .toPath(orderPath(ctx, order, below))
  }
}

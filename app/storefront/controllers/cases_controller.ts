import type { HttpContext } from '@adonisjs/core/http'
import { claimOf } from '#storefront/case_access'
import { casePage } from '#storefront/transformers/case_page'

/** One claim of a customer's, from its request to its end. */
export default class CasesController {
  async show(ctx: HttpContext) {
    const { order, claim } = await claimOf(ctx)
    await claim.load('fulfilment')
    await claim.load('lines', (lines) => lines.preload('orderLine'))
    await claim.load('messages', (messages) => messages.preload('photos'))
    ctx.response.header('cache-control', 'private, no-store')
    const { number, accessCode: code } = order
    return ctx.inertia.render('shop/cases/show', {
      order: { number, code },
      claim: await casePage(claim, order, ctx.i18n.locale),
    })
  }
}

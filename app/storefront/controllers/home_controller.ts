import type { HttpContext } from '@adonisjs/core/http'
import { storeOf } from '#stores'

/** A store's first page. */
export default class HomeController {
  show(ctx: HttpContext) {
    return ctx.inertia.render('shop/home', { welcome: storeOf(ctx).welcome })
  }
}

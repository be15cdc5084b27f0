import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

interface Options {
  /** Guests may pass, too: `ctx.auth.use('customer').user` is then undefined. */
  optional?: boolean
}

/** Reads a customer's session; pages of an account need one. */
export default class CustomerMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: Options = {}) {
    const signedIn = await ctx.auth.use('customer').check()
    if (!signedIn && !options.optional) {
      ctx.session.put('afterSignIn', ctx.request.url(true))
      return ctx.response.redirect(`${ctx.shopBase ?? ''}/account/sign-in`)
    }
    return next()
  }
}

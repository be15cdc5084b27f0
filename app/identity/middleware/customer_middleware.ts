import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { rememberIntendedPath } from '#identity/intended_path'
import { personInSession } from '#identity/sessions'

interface Options {
  /** Guests may pass, too: `ctx.auth.use('customer').user` is then undefined. */
  optional?: boolean
}

/** Reads a customer's session; pages of an account need one. */
export default class CustomerMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: Options = {}) {
    const customer = await personInSession(ctx, 'customer')
    if (customer) ctx.logger = ctx.logger.child({ customer: customer.id })
    else if (!options.optional) {
      rememberIntendedPath(ctx)
      return ctx.response.redirect(`${ctx.shopBase ?? ''}/account/sign-in`)
    }
    return next()
  }
}

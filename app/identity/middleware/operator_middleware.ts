import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Lets the SaaS's own operators in, on the bare domain. */
export default class OperatorMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!(await ctx.auth.use('operator').check())) return ctx.response.redirect('/operator/sign-in')
    ctx.logger = ctx.logger.child({ operator: ctx.auth.use('operator').getUserOrFail().id })
    return next()
  }
}

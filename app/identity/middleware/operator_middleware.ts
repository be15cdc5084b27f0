import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { rememberIntendedPath } from '#identity/intended_path'
import { personInSession } from '#identity/sessions'

/** Lets the SaaS's own operators in, on the bare domain. */
export default class OperatorMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const operator = await personInSession(ctx, 'operator')
    if (!operator) {
      rememberIntendedPath(ctx)
      return ctx.response.redirect('/operator/sign-in')
    }
    ctx.logger = ctx.logger.child({ operator: operator.id })
    return next()
  }
}

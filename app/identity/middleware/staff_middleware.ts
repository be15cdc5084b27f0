import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Role } from '#identity/roles'
import { rememberIntendedPath } from '#identity/intended_path'
import { personInSession } from '#identity/sessions'
import ForbiddenException from '#identity/errors/forbidden_exception'

interface Options {
  /** One of these hats is needed; any, where left out. Platform admins pass as staff of any kind. */
  roles?: Role[]
}

/** Lets signed-in users in. What they may touch inside is for the policies to say. */
export default class StaffMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: Options = {}) {
    const user = await personInSession(ctx, 'staff')
    if (!user) {
      rememberIntendedPath(ctx)
      return ctx.response.redirect('/sign-in')
    }
    await user.load((loader) => loader.load('roles'))
    ctx.logger = ctx.logger.child({ user: user.id })
    if (options.roles && !user.hasRole(...options.roles)) throw new ForbiddenException()
    return next()
  }
}

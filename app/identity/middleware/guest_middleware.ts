import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Authenticators } from '@adonisjs/auth/types'

interface Options {
  guard: keyof Authenticators
}

/** Sends those who are signed in already away from sign-in pages. */
export default class GuestMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { guard }: Options) {
    if (await ctx.auth.use(guard).check()) {
      const home = guard === 'operator' ? '/operator' : guard === 'customer' ? '/account' : '/home'
      return ctx.response.redirect(`${ctx.shopBase ?? ''}${home}`)
    }
    return next()
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { personInSession, type Guard } from '#identity/sessions'

interface Options {
  guard: Guard
}

const HOME: Record<Guard, string> = {
  staff: '/home',
  customer: '/account',
  operator: '/operator',
}

/** Sends those who are signed in already away from sign-in pages. */
export default class GuestMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { guard }: Options) {
    if (!(await personInSession(ctx, guard))) return next()
    return ctx.response.redirect(`${ctx.shopBase ?? ''}${HOME[guard]}`)
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { Store } from '#stores/models/store'

/** The store whose shop a request is for, as the store middleware found it. */
export function storeOf(ctx: HttpContext): Store {
  if (!(ctx.store instanceof Store)) throw new Error('This route lacks the store middleware')
  return ctx.store
}

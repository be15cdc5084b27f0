import type { HttpContext } from '@adonisjs/core/http'

const KEY = 'intended_path'

/** Remembers the page that was asked for, to go there after signing in. */
export function rememberIntendedPath(ctx: HttpContext) {
  if (ctx.request.method() === 'GET') ctx.session.put(KEY, ctx.request.url(true))
}

/** The remembered page, once. A path that begins with two slashes would name another host. */
export function takeIntendedPath(ctx: HttpContext, otherwise: string): string {
  const path = ctx.session.pull(KEY, null) as string | null
  return path && /^\/(?![/\\])/.test(path) ? path : otherwise
}

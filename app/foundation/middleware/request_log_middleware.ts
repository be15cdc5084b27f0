import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** One line for each request: what was asked, what came of it, how long it took. No bodies. */
export default class RequestLogMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const started = performance.now()
    ctx.response.header('x-request-id', ctx.request.id() ?? '')
    try {
      await next()
    } finally {
      ctx.logger.info(
        {
          method: ctx.request.method(),
          path: ctx.request.url(),
          status: ctx.response.getStatus(),
          millis: Math.round(performance.now() - started),
        },
        'request'
      )
    }
  }
}

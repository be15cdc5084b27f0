import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError, StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'

/**
 * What a person sees when something goes wrong: a page in their language and in the look of where
 * they are, with the request's id, which is what support asks for.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = !app.inProduction
  protected renderStatusPages = true

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '403': (error, ctx) => this.#page(error, ctx, 'forbidden'),
    '404': (error, ctx) => this.#page(error, ctx, 'not_found'),
    '410': (error, ctx) => this.#page(error, ctx, 'gone'),
    '419': (error, ctx) => this.#page(error, ctx, 'session_expired'),
    '429': (error, ctx) => this.#page(error, ctx, 'too_many_requests'),
    '500..599': (error, ctx) => this.#page(error, ctx, 'server_error'),
  }

  #page(error: HttpError, ctx: HttpContext, kind: string) {
    const t = (key: string) => ctx.i18n?.t(key) ?? key
    return ctx.view.render('error', {
      status: error.status,
      kind,
      title: t(`errors.${kind}.title`),
      text: t(`errors.${kind}.text`),
      back: t('errors.back'),
      requestLabel: t('errors.request_id'),
      requestId: ctx.request.id(),
      locale: ctx.i18n?.locale ?? 'en',
    })
  }
}

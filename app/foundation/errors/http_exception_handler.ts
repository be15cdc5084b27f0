import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { problemOf } from '#foundation/errors/problem'
import { requestLocale } from '#foundation/request_locale'

/** Exceptions of the framework that would answer in its own words, in English. */
const SPOKEN_FOR = ['E_BAD_CSRF_TOKEN', 'E_TOO_MANY_REQUESTS', 'E_AUTHORIZATION_FAILURE']

/**
 * What a person sees when something goes wrong: a page in their language, with the request's id,
 * which is what support asks for. Nothing of the error itself is shown.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected ignoreCodes = ['E_TENANT_SUSPENDED', 'E_UNKNOWN_HOST']

  async handle(error: unknown, ctx: HttpContext) {
    const httpError = this.toHttpError(error)
    if (SPOKEN_FOR.includes(httpError.code ?? '')) return this.renderError(httpError, ctx)
    return super.handle(error, ctx)
  }

  async renderError(error: HttpError, ctx: HttpContext) {
    const { status, kind, values } = problemOf(error)
    const i18n = ctx.i18n ?? i18nManager.locale(requestLocale(ctx))
    const title = i18n.t(`errors.${kind}.title`)
    const text = i18n.t(`errors.${kind}.text`, values)
    const requestId = ctx.request.id()

    if (ctx.request.header('x-inertia')) return this.#answerInertia(ctx, `${title}. ${text}`)
    ctx.response.status(status)
    if (ctx.request.accepts(['html', 'json']) === 'json') {
      return ctx.response.json({ error: { type: kind, message: `${title}. ${text}`, requestId } })
    }
    const page = await ctx.view.render('error', {
      status,
      title,
      text,
      requestId,
      back: i18n.t('errors.back'),
      backTo: `${ctx.shopBase ?? ''}/`,
      requestLabel: i18n.t('errors.request_id'),
      locale: i18n.locale,
    })
    return ctx.response.header('content-type', 'text/html; charset=utf-8').send(page)
  }

  /**
   * A page that cannot be shown is loaded as a whole, which shows the error page under its own
   * address. A form that failed stays on the screen as it was filled in, with the reason above it.
   *
   * @see https://inertiajs.com/docs/v2/core-concepts/the-protocol#http-responses (409 and location)
   */
  #answerInertia(ctx: HttpContext, message: string) {
    const { request, response } = ctx
    if (request.method() !== 'GET' && 'session' in ctx) {
      ctx.session.flash('error', message)
      return response.redirect().status(303).back()
    }
    const url = request.method() === 'GET' ? request.url(true) : (request.header('referer') ?? '/')
    return response.status(409).header('x-inertia-location', url).send('')
  }
}

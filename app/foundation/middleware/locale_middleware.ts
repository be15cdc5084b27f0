import { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import type { NextFn } from '@adonisjs/core/types/http'
import { type HttpContext, RequestValidator } from '@adonisjs/core/http'
import { chooseLocale, chosenLocale } from '#foundation/chosen_locale'
import { isLocale, LOCALES, type Locale } from '#foundation/locales'
import { currentTenantOrNull } from '#foundation/tenant_scope'

/**
 * The reader's language: what they chose (`?lang=`, kept in a cookie), else what their browser asks
 * for, else the tenant's own.
 */
export default class LocaleMiddleware {
  static {
    RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()
  }

  async handle(ctx: HttpContext, next: NextFn) {
    const locale = this.#localeOf(ctx)
    ctx.i18n = i18nManager.locale(locale)
    ctx.containerResolver.bindValue(I18n, ctx.i18n)
    if ('view' in ctx) ctx.view.share({ i18n: ctx.i18n, locale })
    return next()
  }

  #localeOf(ctx: HttpContext): Locale {
    const chosen = chosenLocale(ctx)
    if (chosen) {
      if (isLocale(ctx.request.qs().lang)) chooseLocale(ctx, chosen)
      return chosen
    }
    const accepted = ctx.request.language([...LOCALES])
    if (isLocale(accepted)) return accepted
    const own = currentTenantOrNull()?.locale
    return isLocale(own) ? own : 'en'
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    i18n: I18n
  }
}

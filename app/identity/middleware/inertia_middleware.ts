import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { InferSharedProps } from '@adonisjs/inertia/types'
import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'

/** What every page of every console and shop knows. */
export default class InertiaMiddleware extends BaseInertiaMiddleware {
  share(ctx: HttpContext) {
    const user = ctx.auth?.use('staff').user
    const operator = ctx.auth?.use('operator').user
    const customer = ctx.auth?.use('customer').user
    return {
      errors: ctx.inertia.always(this.getValidationErrors(ctx)),
      flash: ctx.inertia.always({
        notice: ctx.session?.flashMessages.get('notice') as string | undefined,
        error: ctx.session?.flashMessages.get('error') as string | undefined,
      }),
      locale: ctx.i18n.locale as 'en' | 'zh',
      csrf: (ctx.request.csrfToken as string | undefined) ?? '',
      tenant: ctx.tenant && {
        name: ctx.tenant.name,
        slug: ctx.tenant.slug,
        currency: ctx.tenant.currency,
        timezone: ctx.tenant.timezone,
        themeColor: ctx.tenant.themeColor,
      },
      user:
        user && user.roles
          ? {
              name: user.name,
              email: user.email,
              roles: user.roles.map(({ role }) => role as string),
            }
          : null,
      operator: operator ? { name: operator.name } : null,
      customer: customer ? { name: customer.name, email: customer.email } : null,
      store: ctx.store
        ? {
            name: ctx.store.name,
            slug: ctx.store.slug,
            themeColor: ctx.store.themeColor,
            welcome: ctx.store.welcome,
            avatarUrl: ctx.store.avatarPath ? `/files/${ctx.store.avatarPath}` : null,
          }
        : null,
      /** '' on a store's own host, `/s/<slug>` in the path form. */
      shopBase: ctx.shopBase ?? '',
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    await this.init(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }
}

declare module '@adonisjs/inertia/types' {
  export interface SharedProps extends InferSharedProps<InertiaMiddleware> {}
}

/** The store whose shop is asked for; `stores` fills it in. */
export interface ShopStore {
  id: number
  slug: string
  name: string
  themeColor: string
  welcome: string | null
  avatarPath: string | null
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    store?: ShopStore
    shopBase?: string
  }
}

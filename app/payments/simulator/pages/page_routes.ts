import type { Route } from '../http/router.js'
import * as checkout from './checkout_pages.js'
import * as onboarding from './onboarding_pages.js'
import type { PageHandler } from './page_exchange.js'

/** What Stripe hosts for the browsers of payers and payees. */
export const PAGE_ROUTES: Route<PageHandler>[] = [
  { method: 'GET', path: '/c/pay/:session', handler: checkout.show },
  { method: 'POST', path: '/c/pay/:session', handler: checkout.submit },
  { method: 'GET', path: '/setup/e/:account/:token', handler: onboarding.show },
  { method: 'POST', path: '/setup/e/:account/:token', handler: onboarding.submit },
]

import type { HttpContext } from '@adonisjs/core/http'

/** Finance and operations read the same derivations, each in their own part of the console. */
const AREAS = {
  finance: {
    /** Bookings lead finance to an order. */
    wayBack: () => ({ href: '/finance/ledger', label: 'nav.finance.ledger' }),
    orderHref: (number: string) => `/finance/orders/${number}`,
    reviewHref: (number: string) => `/finance/orders/${number}/review`,
    lineHref: '/finance/order-lines',
    payoutHref: '/finance/payouts',
  },
  platform: {
    wayBack: (number: string) => ({
      href: `/platform/orders/${number}`,
      label: 'orders.show.title',
    }),
    orderHref: (number: string) => `/platform/orders/${number}/derivation`,
    reviewHref: (number: string) => `/platform/orders/${number}/review`,
    lineHref: '/platform/order-lines',
    /** Payouts are finance's. */
    payoutHref: null,
  },
}

export function consoleArea(request: HttpContext['request']) {
  return request.url().startsWith('/finance/') ? AREAS.finance : AREAS.platform
}

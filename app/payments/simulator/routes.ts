import type { Endpoint } from './http/endpoint.js'
import type { Route } from './http/router.js'
import * as accountLinks from './resources/account_links.js'
import * as balance from './resources/balance.js'
import * as balanceTransactions from './resources/balance_transactions.js'
import * as charges from './resources/charges.js'
import * as checkoutSessions from './resources/checkout_sessions.js'
import * as accounts from './resources/connected_accounts.js'
import * as disputes from './resources/disputes.js'
import * as events from './resources/events.js'
import * as paymentIntents from './resources/payment_intents.js'
import * as refunds from './resources/refunds.js'
import * as topups from './resources/topups.js'
import * as transferReversals from './resources/transfer_reversals.js'
import * as transfers from './resources/transfers.js'
import * as webhookEndpoints from './resources/webhook_endpoints.js'

const get = (path: string, handler: Endpoint) => ({ method: 'GET', path, handler })
const post = (path: string, handler: Endpoint) => ({ method: 'POST', path, handler })
const del = (path: string, handler: Endpoint) => ({ method: 'DELETE', path, handler })

/** The part of Stripe's API that the simulator speaks. */
export const API_ROUTES: Route<Endpoint>[] = [
  post('/v1/checkout/sessions', checkoutSessions.create),
  get('/v1/checkout/sessions', checkoutSessions.list),
  get('/v1/checkout/sessions/:id', checkoutSessions.retrieve),
  get('/v1/checkout/sessions/:id/line_items', checkoutSessions.listLineItems),
  post('/v1/checkout/sessions/:id/expire', checkoutSessions.expire),

  post('/v1/payment_intents', paymentIntents.create),
  get('/v1/payment_intents', paymentIntents.list),
  get('/v1/payment_intents/:id', paymentIntents.retrieve),
  post('/v1/payment_intents/:id/confirm', paymentIntents.confirm),
  post('/v1/payment_intents/:id/cancel', paymentIntents.cancel),

  get('/v1/charges', charges.list),
  get('/v1/charges/:id', charges.retrieve),

  post('/v1/refunds', refunds.create),
  get('/v1/refunds', refunds.list),
  get('/v1/refunds/:id', refunds.retrieve),
  post('/v1/refunds/:id', refunds.update),

  get('/v1/disputes', disputes.list),
  get('/v1/disputes/:id', disputes.retrieve),
  post('/v1/disputes/:id', disputes.update),
  post('/v1/disputes/:id/close', disputes.close),

  get('/v1/balance', balance.retrieve),
  get('/v1/balance_transactions', balanceTransactions.list),
  get('/v1/balance_transactions/:id', balanceTransactions.retrieve),
  post('/v1/topups', topups.create),
  get('/v1/topups/:id', topups.retrieve),

  post('/v2/core/accounts', accounts.create),
  get('/v2/core/accounts/:id', accounts.retrieve),
  post('/v2/core/accounts/:id', accounts.update),
  post('/v2/core/account_links', accountLinks.create),

  post('/v1/transfers', transfers.create),
  get('/v1/transfers', transfers.list),
  get('/v1/transfers/:id', transfers.retrieve),
  post('/v1/transfers/:id', transfers.update),
  post('/v1/transfers/:transfer/reversals', transferReversals.create),
  get('/v1/transfers/:transfer/reversals', transferReversals.list),
  get('/v1/transfers/:transfer/reversals/:id', transferReversals.retrieve),

  get('/v1/events', events.list),
  get('/v1/events/:id', events.retrieve),
  post('/v1/webhook_endpoints', webhookEndpoints.create),
  get('/v1/webhook_endpoints', webhookEndpoints.list),
  get('/v1/webhook_endpoints/:id', webhookEndpoints.retrieve),
  del('/v1/webhook_endpoints/:id', webhookEndpoints.del),
]

import type { Endpoint } from '../http/endpoint.js'
import type { Route } from '../http/router.js'
import * as faults from './fault_controls.js'
import * as payments from './payment_controls.js'
import * as state from './state_controls.js'

const get = (path: string, handler: Endpoint) => ({ method: 'GET', path, handler })
const post = (path: string, handler: Endpoint) => ({ method: 'POST', path, handler })
const del = (path: string, handler: Endpoint) => ({ method: 'DELETE', path, handler })

/** What tests, load generators and the demo do to the simulator, in JSON and without a key. */
export const CONTROL_ROUTES: Route<Endpoint>[] = [
  get('/_simulator/health', state.health),
  get('/_simulator/state', state.show),
  post('/_simulator/reset', state.reset),

  get('/_simulator/faults', faults.list),
  post('/_simulator/faults', faults.arm),
  del('/_simulator/faults', faults.clear),

  post('/_simulator/sessions/:id/pay', payments.paySessionNow),
  post('/_simulator/disputes', payments.dispute),
  post('/_simulator/disputes/:id/withdraw', payments.withdrawDispute),
  post('/_simulator/disputes/:id/close', payments.decideDispute),
  post('/_simulator/accounts/:id/transfers_status', payments.setAccountStatus),
]

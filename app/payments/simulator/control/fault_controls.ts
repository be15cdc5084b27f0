import { invalidParameter } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import * as p from '../http/parameters.js'
import { REQUEST_FAULTS, WEBHOOK_FAULTS, type Fault } from './faults.js'

const ARM = {
  kind: p.required(p.oneOf(...REQUEST_FAULTS, ...WEBHOOK_FAULTS, 'refund_failure')),
  times: p.integer({ min: 1, max: 1_000_000 }),
  moment: p.oneOf('before', 'after'),
  method: p.oneOf('GET', 'POST', 'DELETE'),
  path: p.text(),
  delay_ms: p.integer({ max: 600_000 }),
  failure_reason: p.text(),
}

type Order = p.Parsed<typeof ARM>

export const arm = endpoint(ARM, ({ simulation, params }) => {
  simulation.faults.arm(faultOf(params))
  return { armed: simulation.faults.armed() }
})

export const list = endpoint({}, ({ simulation }) => ({ armed: simulation.faults.armed() }))

export const clear = endpoint({}, ({ simulation }) => {
  simulation.faults.clear()
  return { armed: [] }
})

function faultOf({ kind, times = 1, ...order }: Order): Fault {
  const delayMs = order.delay_ms ?? 0
  if (kind === 'refund_failure') {
    return {
      kind,
      times,
      delayMs,
      failureReason: order.failure_reason ?? 'expired_or_canceled_card',
    }
  }
  const requestKind = REQUEST_FAULTS.find((each) => each === kind)
  if (!requestKind) return { kind: kind as (typeof WEBHOOK_FAULTS)[number], times, delayMs }
  return requestFault({ ...order, kind: requestKind, times, delayMs })
}

function requestFault(
  order: Omit<Order, 'kind' | 'times'> & {
    kind: (typeof REQUEST_FAULTS)[number]
    times: number
    delayMs: number
  }
): Fault {
  const { kind, times, delayMs, moment = 'before', method, path } = order
  if (kind === 'rate_limit' && moment === 'after') {
    throw invalidParameter('Stripe refuses for its rate limit before any work is done.', 'moment')
  }
  return { kind, times, delayMs, moment, method, path }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestFault } from '../control/faults.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { API_VERSION } from '../version.js'
import { ApiError, rateLimited, serverError, unrecognizedUrl } from './api_error.js'
import { authenticate, checkAccount, checkVersion } from './authentication.js'
import { Declined, type Endpoint } from './endpoint.js'
import { present } from './expansion.js'
import { keyedRequest, type KeyedRequest, type RememberedAnswer } from './idempotency.js'
import { list, parseParameters, text } from './parameters.js'
import { decodeParameters, readBody } from './request_body.js'
import { Router, type Route, type RouteMatch } from './router.js'

/** One request on its way through: what every step needs of it. */
interface Visit {
  id: string
  method: string
  url: URL
  body: string
  request: IncomingMessage
  response: ServerResponse
  keyed?: KeyedRequest
}

interface Answer {
  status: number
  body: string
}

const EXPAND = { expand: list(text()) }

/** Every call of the API: who asks, whether it was answered before, what goes wrong, the work. */
export class ApiPipeline {
  readonly #router: Router<Endpoint>

  constructor(
    private readonly simulation: Simulation,
    private readonly secretKey: string,
    routes: Route<Endpoint>[]
  ) {
    this.#router = new Router(routes)
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const id = newId('req', 14)
    response.setHeader('Request-Id', id)
    response.setHeader('Stripe-Version', API_VERSION)
    try {
      const body = await readBody(request)
      const method = request.method ?? 'GET'
      await this.#admit({ id, method, url, body, request, response })
    } catch (error) {
      send(response, errorAnswer(error))
    }
  }

  async #admit(visit: Visit): Promise<void> {
    const { request, response, method, url } = visit
    authenticate(request.headers, this.secretKey)
    checkVersion(request.headers)
    checkAccount(request.headers, url.pathname)
    const match = this.#router.match(method, url.pathname)
    if (!match) throw unrecognizedUrl(method, url.pathname)

    visit.keyed = keyOf(visit)
    if (visit.keyed) response.setHeader('Idempotency-Key', visit.keyed.key)
    const remembered = visit.keyed && this.simulation.idempotency.begin(visit.keyed)
    try {
      await this.#answer(visit, (fault) =>
        remembered ? replayed(response, remembered) : this.#work(visit, match, fault)
      )
    } finally {
      if (visit.keyed && !remembered) this.simulation.idempotency.end(visit.keyed)
    }
  }

  /** Lets `work` happen, unless a fault strikes before, and sends its answer, unless one after. */
  async #answer(visit: Visit, work: (fault?: RequestFault) => Answer): Promise<void> {
    const fault = this.simulation.faults.takeForRequest(visit.method, visit.url.pathname)
    if (fault?.moment === 'before') {
      await sleep(fault.delayMs)
      if (fault.kind === 'connection_drop') return void visit.request.socket.destroy()
      if (fault.kind !== 'delay') throw errorOf(fault)
    }

    const answer = work(fault)
    await this.simulation.committed()

    if (fault?.moment === 'after') {
      await sleep(fault.delayMs)
      if (fault.kind === 'connection_drop') return void visit.request.socket.destroy()
    }
    /* To retry is futile: the key would only replay what it remembers. */
    if (answer.status >= 500) visit.response.setHeader('Stripe-Should-Retry', 'false')
    send(visit.response, answer)
  }

  /** The endpoint's work and the memory of its answer, in one transaction. */
  #work(visit: Visit, { handler, path }: RouteMatch<Endpoint>, fault?: RequestFault): Answer {
    const { simulation } = this
    const cause = { id: visit.id, idempotency_key: visit.keyed?.key ?? null }
    const remember = (answer: Answer): Answer => {
      const { keyed, id: requestId } = visit
      if (keyed) simulation.idempotency.remember(keyed, { ...answer, requestId })
      return answer
    }

    const done = (work: () => Answer): Answer =>
      visit.method === 'GET' ? work() : simulation.commit(cause, work)

    try {
      return done(() => {
        const raw = decodeParameters(visit.method, visit.url, visit.body)
        const { expand, ...params } = parseParameters({ ...handler.parameters, ...EXPAND }, raw)
        const account = visit.request.headers['stripe-account'] as string | undefined
        const result = handler.answer({ simulation, params: params as never, path, account })

        if (fault?.moment === 'after' && fault.kind === 'server_error') {
          return remember(errorAnswer(serverError()))
        }
        if (result instanceof Declined) {
          return remember({ status: 402, body: JSON.stringify({ error: result.cardError }) })
        }
        const body = JSON.stringify(present(simulation.objects, result, expand))
        return remember({ status: 200, body })
      })
    } catch (error) {
      const answer = errorAnswer(error)
      if (!(error instanceof ApiError && error.isRemembered)) return answer
      return done(() => remember(answer))
    }
  }
}

function replayed(response: ServerResponse, answer: RememberedAnswer): Answer {
  response.setHeader('Idempotent-Replayed', 'true')
  response.setHeader('Original-Request', answer.requestId)
  return answer
}

/** v2 takes keys on DELETE as well; elsewhere they have no effect. */
function keyOf({ method, url, body, request }: Visit): KeyedRequest | undefined {
  const key = request.headers['idempotency-key']
  const isV2 = url.pathname.startsWith('/v2/')
  if (typeof key !== 'string' || !(method === 'POST' || (isV2 && method === 'DELETE'))) return
  if (isV2) return keyedRequest(key, method, url.pathname, body)
  const form = new URLSearchParams(body)
  form.sort()
  return keyedRequest(key, method, url.pathname, form.toString())
}

function errorOf(fault: RequestFault): ApiError {
  return fault.kind === 'rate_limit' ? rateLimited() : serverError()
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof ApiError) {
    return { status: error.status, body: JSON.stringify({ error: error.body }) }
  }
  console.error('The Stripe simulator failed', error)
  const message = 'The Stripe simulator failed; its log says why.'
  return { status: 500, body: JSON.stringify({ error: { type: 'api_error', message } }) }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}

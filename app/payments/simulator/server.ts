import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ControlServer } from './control/control_server.js'
import { ApiPipeline } from './http/api_pipeline.js'
import { PageServer } from './pages/page_server.js'
import { configureEndpoint } from './resources/webhook_endpoints.js'
import { API_ROUTES } from './routes.js'
import { Simulation } from './simulation.js'

export interface StripeSimulatorOptions {
  /** 0 takes a free port. */
  port: number
  /** A loopback address; 127.0.0.1 by default. */
  host?: string
  /** A file that outlives the simulator, or `:memory:`. */
  databasePath: string
  /** The only key that is let in. A live key is refused. */
  secretKey: string
  /** Signs the webhooks to `webhookUrl`. */
  webhookSecret: string
  /** Gets every event; none, if absent, but to endpoints created through the API. */
  webhookUrl?: string
  /** Where browsers reach the hosted pages, if not at the address listened on. */
  publicUrl?: string
  /** After the first failed delivery, doubling with each further one. */
  webhookRetryDelayMs?: number
  /** Until pending refunds and payments that come later settle. */
  settlementDelayMs?: number
}

export interface StripeSimulator {
  url: string
  port: number
  /** Cuts off what is going on; a second call does nothing. */
  close(): Promise<void>
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/**
 * Starts a stateful stand-in for the part of Stripe that we use: the official SDK talks to it by
 * its `host`, `port` and `protocol` options, and to nothing else has to change.
 *
 * @throws Error for a live key, and for a host that is not loopback
 */
export async function startStripeSimulator(
  options: StripeSimulatorOptions
): Promise<StripeSimulator> {
  const { host = '127.0.0.1', port, secretKey, webhookUrl, webhookSecret } = options
  refuseUnsafe(host, secretKey)

  const simulation = new Simulation({
    databasePath: options.databasePath,
    webhookRetryDelayMs: options.webhookRetryDelayMs ?? 1_000,
    settlementDelayMs: options.settlementDelayMs ?? 1_000,
  })
  const server = createServer(serve(simulation, secretKey))
  /* Longer than the SDK keeps its idle connections, so that it never writes to a closed one. */
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error) => {
    simulation.close()
    throw error
  })

  const bound = (server.address() as AddressInfo).port
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
  simulation.publicUrl = options.publicUrl ?? url
  if (webhookUrl) {
    simulation.commit(null, () => configureEndpoint(simulation, webhookUrl, webhookSecret))
  }
  simulation.resume()

  return {
    url,
    port: bound,
    async close() {
      if (!server.listening) return
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      simulation.close()
    },
  }
}

function refuseUnsafe(host: string, secretKey: string): void {
  if (/^[sr]k_live_/.test(secretKey)) {
    throw new Error(
      'The Stripe simulator does not take a live key: it would hide that no money moves.'
    )
  }
  if (!LOOPBACK.includes(host)) {
    throw new Error(`The Stripe simulator listens on loopback only, not on ${host}.`)
  }
}

function serve(simulation: Simulation, secretKey: string) {
  const api = new ApiPipeline(simulation, secretKey, API_ROUTES)
  const control = new ControlServer(simulation)
  const pages = new PageServer(simulation)

  return (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://simulator')
    const area = /^\/v[12]\//.test(url.pathname)
      ? api
      : url.pathname.startsWith('/_simulator/')
        ? control
        : pages
    area.handle(request, response, url).catch((error: unknown) => {
      console.error('The Stripe simulator failed', error)
      response.destroy()
    })
  }
}

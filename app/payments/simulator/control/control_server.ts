import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, forbidden, unrecognizedUrl } from '../http/api_error.js'
import { present } from '../http/expansion.js'
import { parseParameters } from '../http/parameters.js'
import { decodeJson, readBody } from '../http/request_body.js'
import { Router } from '../http/router.js'
import type { Simulation } from '../simulation.js'
import { CONTROL_ROUTES } from './control_routes.js'

export class ControlServer {
  readonly #router = new Router(CONTROL_ROUTES)

  constructor(private readonly simulation: Simulation) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const body = await this.#answer(request, url)
      await this.simulation.committed()
      sendJson(response, 200, body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      sendJson(response, error.status, { error: error.body })
    }
  }

  async #answer(request: IncomingMessage, url: URL): Promise<object> {
    /* There is no key to these, so a page of the tester's browser must not reach them. */
    if (request.headers.origin) throw forbidden('The simulator is not controlled by web pages.')
    const method = request.method ?? 'GET'
    const match = this.#router.match(method, url.pathname)
    if (!match) throw unrecognizedUrl(method, url.pathname)

    const { simulation } = this
    const raw = decodeJson(await readBody(request))
    const params = parseParameters(match.handler.parameters, raw) as never
    return simulation.commit(null, () => {
      const result = match.handler.answer({ simulation, params, path: match.path })
      return present(simulation.objects, result)
    })
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

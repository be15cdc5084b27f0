import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/request_body.js'
import { Router } from '../http/router.js'
import type { Simulation } from '../simulation.js'
import { notFoundPage } from './not_found_page.js'
import type { PageAnswer } from './page_exchange.js'
import { PAGE_ROUTES } from './page_routes.js'

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The pages of the browser; what they do counts as done by nobody's API request. */
export class PageServer {
  readonly #router = new Router(PAGE_ROUTES)

  constructor(private readonly simulation: Simulation) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const form = new URLSearchParams(await readBody(request))
    const match = this.#router.match(request.method ?? 'GET', url.pathname)
    const { handler, path } = match ?? { handler: notFoundPage, path: {} }
    const acceptLanguage = request.headers['accept-language']
    const answer = this.simulation.commit(null, () =>
      handler({ simulation: this.simulation, path, form, acceptLanguage })
    )
    await this.simulation.committed()
    send(response, answer)
  }
}

function send(response: ServerResponse, answer: PageAnswer): void {
  if (answer.kind === 'redirect') {
    response.writeHead(303, { Location: answer.location }).end()
    return
  }
  response.writeHead(answer.status, HEADERS).end(answer.html)
}

import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface Ask {
  method?: 'GET' | 'POST'
  body?: object
  headers?: Record<string, string>
}

/** Connections that stay open between requests, as a browser's do. */
export const keptOpen = (connections: number) =>
  new Agent({ keepAlive: true, maxSockets: connections })

/** A browser as a shop sees it: a host, and the cookies it was given. */
export class Shopper {
  readonly #cookies = new Map<string, string>()

  constructor(
    readonly host: string,
    readonly port: number,
    readonly agent: Agent
  ) {}

  ask(path: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Answer> {
    const content = body && JSON.stringify(body)
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        {
          ...{ host: '127.0.0.1', port: this.port, agent: this.agent, path, method },
          headers: {
            'host': `${this.host}:${this.port}`,
            'cookie': [...this.#cookies].map((pair) => pair.join('=')).join('; '),
            'x-requested-with': 'XMLHttpRequest',
            ...(content && {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(content)),
            }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            this.#keep(response.headers['set-cookie'] ?? [])
            const { statusCode: status = 0, headers: told } = response
            resolve({ status, headers: told, body: Buffer.concat(chunks).toString() })
          })
        }
      )
      request.on('error', reject)
      request.end(content)
    })
  }

  #keep(lines: string[]) {
    for (const line of lines) {
      const [pair] = line.split(';', 1)
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

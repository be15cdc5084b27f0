import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { signWebhook } from './webhook_signature.js'

const TIMEOUT_MS = 10_000

export interface WebhookRequest {
  url: string
  secret: string
  /** The event as it is sent and signed, byte for byte. */
  payload: string
}

/** Connections to the receivers, kept open between webhooks. */
export class WebhookConnections {
  readonly #http = new HttpAgent({ keepAlive: true })
  readonly #https = new HttpsAgent({ keepAlive: true })

  /** Resolves when the receiver answered 2xx; every other end is an error with its reason. */
  post({ url, secret, payload }: WebhookRequest): Promise<void> {
    const isEncrypted = url.startsWith('https:')
    const send = isEncrypted ? httpsRequest : httpRequest

    return new Promise((resolve, reject) => {
      const request = send(url, {
        method: 'POST',
        agent: isEncrypted ? this.#https : this.#http,
        timeout: TIMEOUT_MS,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(payload),
          'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'Stripe-Signature': signWebhook(payload, secret, Math.floor(Date.now() / 1000)),
        },
      })
      request.on('timeout', () => request.destroy(new Error(`no answer in ${TIMEOUT_MS} ms`)))
      request.on('error', reject)
      request.on('response', (response) => {
        const status = response.statusCode ?? 0
        response.resume()
        response.on('error', reject)
        response.on('end', () => {
          if (status >= 200 && status < 300) resolve()
          else reject(new Error(`answered ${status}`))
        })
      })
      request.end(payload)
    })
  }

  close(): void {
    this.#http.destroy()
    this.#https.destroy()
  }
}

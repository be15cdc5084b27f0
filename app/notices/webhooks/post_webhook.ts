import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { guardedLookup } from '#foundation'
import { checkWebhookAddress, isInternalHost } from '#notices/webhooks/webhook_address'

const TIMEOUT_MILLIS = 10_000
const MOST_LETTERS_KEPT = 500

/** What a receiver answered; without a status, nobody did, and `text` says why. */
export interface WebhookAnswer {
  status: number | null
  text: string
}

/**
 * Sends a webhook to an address that a person typed in: never into a private network, also not by a
 * name that leads there, and never on to where a redirect points.
 */
export async function postWebhook(
  address: string,
  body: string,
  headers: Record<string, string>
): Promise<WebhookAnswer> {
  const checked = checkWebhookAddress(address)
  if (!checked.ok) return { status: null, text: checked.error.type }
  try {
    const response = await post(checked.value, body, headers)
    return { status: response.statusCode ?? null, text: await beginningOf(response) }
  } catch (error) {
    return { status: null, text: error instanceof Error ? error.message : String(error) }
  }
}

function post(url: URL, body: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      agent: false,
      lookup: isInternalHost(url) ? undefined : guardedLookup,
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Banyan webhooks',
        ...headers,
      },
    }
    client.request(url, options, resolve).on('error', reject).end(body)
  })
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response) {
    text += chunk
    if (text.length >= MOST_LETTERS_KEPT) break
  }
  response.destroy()
  return text.slice(0, MOST_LETTERS_KEPT)
}

import type { IncomingMessage } from 'node:http'
import { ApiError, invalidRequest } from './api_error.js'
import { decodeForm, type RawParameters } from './form_encoding.js'

const LARGEST_BODY_BYTES = 1_000_000

/** @throws ApiError 413 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY_BYTES) {
      const message = `A request has at most ${LARGEST_BODY_BYTES} bytes.`
      throw new ApiError(413, { type: 'invalid_request_error', message }, false)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** @throws ApiError 400 unless the body is one JSON object, or empty. */
export function decodeJson(body: string): RawParameters {
  if (body === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as RawParameters
    }
  } catch {
    /* Not JSON at all ends as what is JSON but no object. */
  }
  throw invalidRequest('Invalid request body: expected a JSON object.')
}

/** v1 sends forms; v2 sends JSON, but forms in the query of a GET. */
export function decodeParameters(method: string, url: URL, body: string): RawParameters {
  if (method === 'GET' || method === 'DELETE') return decodeForm(url.search.slice(1))
  return url.pathname.startsWith('/v2/') ? decodeJson(body) : decodeForm(body)
}

import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { ApiError } from './api_error.js'

const DAY_MS = 24 * 3_600_000

/** Stripe forgets a v1 key after about a day, a v2 key after thirty. */
const LIFETIME_MS = { v1: DAY_MS, v2: 30 * DAY_MS }

/** A request that carries an `Idempotency-Key`. */
export interface KeyedRequest {
  key: string
  /** Method and path. */
  endpoint: string
  /** Of the parameters as they were sent. */
  fingerprint: string
  api: 'v1' | 'v2'
}

export interface RememberedAnswer {
  status: number
  body: string
  requestId: string
}

interface StoredKey {
  endpoint: string
  fingerprint: string
  status: number
  body: string
  request_id: string
}

export function keyedRequest(
  key: string,
  method: string,
  path: string,
  parameters: string
): KeyedRequest {
  if (key.length > 255) {
    throw idempotencyError(400, 'Idempotency keys are at most 255 characters long.')
  }
  return {
    key,
    endpoint: `${method} ${path}`,
    fingerprint: createHash('sha256').update(parameters).digest('base64'),
    api: path.startsWith('/v2/') ? 'v2' : 'v1',
  }
}

/**
 * One key, one execution: the same request again gets the answer of the first, another request
 * under the same key is refused. https://docs.stripe.com/api/idempotent_requests
 */
export class IdempotencyKeys {
  readonly #find
  readonly #insert
  readonly #expire
  readonly #inProgress = new Set<string>()

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT * FROM idempotency_keys WHERE key = ? AND expires_at > ?')
    this.#insert = database.prepare(
      'INSERT OR REPLACE INTO idempotency_keys VALUES (?, ?, ?, ?, ?, ?, ?)'
    )
    this.#expire = database.prepare('DELETE FROM idempotency_keys WHERE expires_at <= ?')
  }

  /**
   * Begins a request, or returns the answer that its key already has.
   *
   * @throws ApiError 400 for a key that belongs to another request, 409 while it is in progress
   */
  begin(request: KeyedRequest): RememberedAnswer | undefined {
    const stored = this.#find.get(request.key, Date.now()) as unknown as StoredKey | undefined
    if (stored) {
      refuseOtherRequest(stored, request)
      return { status: stored.status, body: stored.body, requestId: stored.request_id }
    }
    if (this.#inProgress.has(request.key)) {
      throw idempotencyError(
        409,
        `There is currently another in-progress request using this Stripe Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${request.key}. Please retry this request later.`,
        'idempotency_key_in_use'
      )
    }
    this.#inProgress.add(request.key)
    return undefined
  }

  /** Within the transaction of the work, so that there is never one without the other. */
  remember(request: KeyedRequest, { status, body, requestId }: RememberedAnswer): void {
    /* API v2 executes a failed request anew: https://docs.stripe.com/api-v2-overview */
    if (request.api === 'v2' && status >= 400) return
    const { key, endpoint, fingerprint, api } = request
    const expiresAt = Date.now() + LIFETIME_MS[api]
    this.#insert.run(key, endpoint, fingerprint, status, body, requestId, expiresAt)
  }

  end(request: KeyedRequest): void {
    this.#inProgress.delete(request.key)
  }

  forgetExpired(): void {
    this.#expire.run(Date.now())
  }
}

function refuseOtherRequest(stored: StoredKey, request: KeyedRequest): void {
  if (stored.endpoint !== request.endpoint) {
    const [, path] = stored.endpoint.split(' ')
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${request.endpoint.split(' ')[1]}' vs '${path}'). Try using a key other than '${request.key}' if you meant to execute a different request.`
    )
  }
  if (stored.fingerprint !== request.fingerprint) {
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${request.key}' if you meant to execute a different request.`
    )
  }
}

function idempotencyError(status: number, message: string, code?: string): ApiError {
  return new ApiError(status, { type: 'idempotency_error', code, message }, false)
}

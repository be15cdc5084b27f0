/** The body of Stripe's `error`, as far as our calls can meet it. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  code?: string
  decline_code?: string
  message: string
  param?: string
  charge?: string
  doc_url?: string
  payment_intent?: object
}

/**
 * An answer other than success. Thrown, it undoes whatever the endpoint had written; a decline,
 * which leaves its traces at Stripe, is returned instead.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    /** Stripe remembers under the idempotency key only what an endpoint answered, not what was
        refused before one began: https://docs.stripe.com/api/idempotent_requests */
    readonly isRemembered = true
  ) {
    super(body.message)
    if (body.code) {
      body.doc_url ??= `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}`
    }
  }
}

/** A refusal by a rule of the endpoint: HTTP 400. */
export function invalidRequest(message: string, extra: Partial<ErrorBody> = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...extra })
}

/** A parameter that no endpoint would have looked at: HTTP 400, not remembered. */
export function invalidParameter(message: string, param: string, code?: string): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', code, message, param }, false)
}

export function resourceMissing(noun: string, id: string, param: string): ApiError {
  const message = `No such ${noun}: '${id}'`
  return new ApiError(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message,
    param,
  })
}

export function unauthorized(message: string): ApiError {
  return new ApiError(401, { type: 'invalid_request_error', message }, false)
}

export function forbidden(message: string): ApiError {
  return new ApiError(403, { type: 'invalid_request_error', message }, false)
}

export function unrecognizedUrl(method: string, path: string): ApiError {
  const message = `Unrecognized request URL (${method}: ${path}). The simulator speaks only the part of Stripe's API that is listed in its routes.ts.`
  return new ApiError(404, { type: 'invalid_request_error', message }, false)
}

export function serverError(): ApiError {
  const message = 'An unknown error occurred. (Injected into the simulator as a fault.)'
  return new ApiError(500, { type: 'api_error', message })
}

export function rateLimited(): ApiError {
  const message = 'Request rate limit exceeded. (Injected into the simulator as a fault.)'
  return new ApiError(429, { type: 'invalid_request_error', code: 'rate_limit', message }, false)
}

import type { IncomingHttpHeaders } from 'node:http'
import { API_VERSION } from '../version.js'
import { forbidden, invalidRequest, unauthorized } from './api_error.js'

/** @throws ApiError 401 unless the request carries the simulator's secret key. */
export function authenticate(headers: IncomingHttpHeaders, secretKey: string): void {
  const key = keyOf(headers.authorization)
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
    )
  }
  if (key !== secretKey) throw unauthorized(`Invalid API Key provided: ${masked(key)}`)
}

/** @throws ApiError 400 for any version but the one whose shapes the simulator speaks. */
export function checkVersion(headers: IncomingHttpHeaders): void {
  const version = headers['stripe-version'] ?? API_VERSION
  if (version === API_VERSION) return
  throw invalidRequest(
    `Invalid Stripe API version: ${version}. The simulator speaks only ${API_VERSION}.`
  )
}

/** @throws ApiError 403 where the simulator would act for the platform instead of the account. */
export function checkAccount(headers: IncomingHttpHeaders, pathname: string): void {
  if (headers['stripe-account'] === undefined || pathname === '/v1/balance') return
  throw forbidden('The simulator takes a Stripe-Account header only on GET /v1/balance.')
}

/** As a bearer token, or as the user name of basic authentication, as `curl -u` sends it. */
function keyOf(authorization = ''): string | undefined {
  const [scheme, credentials = ''] = authorization.split(' ')
  if (scheme.toLowerCase() === 'bearer') return credentials
  if (scheme.toLowerCase() !== 'basic') return undefined
  return Buffer.from(credentials, 'base64').toString().split(':')[0]
}

function masked(key: string): string {
  return key.length < 16 ? '*'.repeat(key.length) : `${key.slice(0, 8)}********${key.slice(-4)}`
}

import { createHmac, randomBytes } from 'node:crypto'

export const SIGNATURE_HEADER = 'banyan-signature'

export const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`

/**
 * What proves to a receiver that a body is ours and fresh: `t=<seconds>,v1=<hex>`, where `v1` is the
 * HMAC-SHA256 of `<seconds>.<body>` under the endpoint's secret. The scheme is Stripe's, so that
 * receivers can use what they have.
 *
 * @see https://docs.stripe.com/webhooks#verify-manually
 */
export function signWebhook(body: string, secret: string, atSeconds: number): string {
  const mac = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')
  return `t=${atSeconds},v1=${mac}`
}

import { createHmac, randomBytes } from 'node:crypto'

export const SIGNATURE_HEADER = 'banyan-signature'

export const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`

/**
 * What proves to a receiver that a body is ours and fresh: `t=<seconds>,v1=<hex>`, where `v1` is the
 * HMAC-SHA256 of `<seconds>.<body>` under the endpoint's secret; one `v1` for each, where it has two
 * for a while. The scheme is Stripe's, so that receivers can use what they have.
 *
 * @see https://docs.stripe.com/webhooks#verify-manually
 */
export function signWebhook(body: string, secrets: readonly string[], atSeconds: number): string {
  const mac = (secret: string) =>
    createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')
  return [`t=${atSeconds}`, ...secrets.map((secret) => `v1=${mac(secret)}`)].join(',')
}

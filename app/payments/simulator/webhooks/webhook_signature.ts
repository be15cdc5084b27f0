import { createHmac } from 'node:crypto'

/**
 * The `Stripe-Signature` header: HMAC-SHA256 over `timestamp.payload`, so that neither can be
 * changed, with `timestamp` in seconds. https://docs.stripe.com/webhooks/signature
 */
export function signWebhook(payload: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex')
  return `t=${timestamp},v1=${signature}`
}

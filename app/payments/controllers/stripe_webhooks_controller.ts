import Stripe from 'stripe'
import type { HttpContext } from '@adonisjs/core/http'
import env from '#start/env'
import { ReceiveStripeEvent } from '#payments/actions/receive_stripe_event'

export default class StripeWebhooksController {
  /** Only what Stripe has signed is let in; it is answered before anything is done about it. */
  async store({ request, response }: HttpContext) {
    const signature = request.header('stripe-signature', '')!
    let event: Stripe.Event
    try {
      event = Stripe.webhooks.constructEvent(
        request.raw() ?? '',
        signature,
        env.get('STRIPE_WEBHOOK_SECRET')
      )
    } catch {
      return response.badRequest({ error: 'The signature does not fit' })
    }
    await new ReceiveStripeEvent().handle(event)
    return response.ok({ received: true })
  }
}

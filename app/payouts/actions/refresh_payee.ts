import logger from '@adonisjs/core/services/logger'
import { fail, ok, type Result } from '#foundation'
import { isStripeError, stripe } from '#payments'
import type { Payee } from '#payouts/models/payee'

/** Asks Stripe whether a payee can take transfers now; from then on they are paid that way. */
export class RefreshPayee {
  async handle(payee: Payee): Promise<Result<Payee, { type: 'unreachable' }>> {
    if (!payee.stripeAccountId) return ok(payee)
    try {
      const transfersStatus = await statusAtStripe(payee.stripeAccountId)
      const rail = transfersStatus === 'active' ? 'stripe' : payee.rail
      return ok(await payee.merge({ transfersStatus, rail }).save())
    } catch (error) {
      if (!isStripeError(error)) throw error
      logger.warn({ err: error, payee: payee.id }, 'a payee could not be read at Stripe')
      return fail({ type: 'unreachable' })
    }
  }
}

async function statusAtStripe(stripeAccountId: string): Promise<string> {
  const account = await stripe().v2.core.accounts.retrieve(stripeAccountId, {
    include: ['configuration.recipient'],
  })
  const capabilities = account.configuration?.recipient?.capabilities
  return capabilities?.stripe_balance?.stripe_transfers?.status ?? 'inactive'
}

import { stripe } from '#payments'
import type { Payee } from '#payouts/models/payee'

/** Asks Stripe whether a payee can take transfers now; from then on they are paid that way. */
export class RefreshPayee {
  async handle(payee: Payee): Promise<Payee> {
    if (!payee.stripeAccountId) return payee
    const account = await stripe().v2.core.accounts.retrieve(payee.stripeAccountId, {
      include: ['configuration.recipient'],
    })
    const capabilities = account.configuration?.recipient?.capabilities
    const transfersStatus = capabilities?.stripe_balance?.stripe_transfers?.status ?? 'inactive'
    const rail = transfersStatus === 'active' ? 'stripe' : payee.rail
    return payee.merge({ transfersStatus, rail }).save()
  }
}

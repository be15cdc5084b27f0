import logger from '@adonisjs/core/services/logger'
import { currentTenantId, currentTenant, fail, ok, type Result } from '#foundation'
import { isStripeError, stripe } from '#payments'
import { tenantDirectory, type Jurisdiction } from '#tenancy'
import { EnsurePayees } from '#payouts/actions/ensure_payees'
import { Payee, type PayeeOwnerType } from '#payouts/models/payee'
import { payoutCountries } from '#payouts/payout_countries'

interface ConnectPayeeInput {
  ownerType: PayeeOwnerType
  ownerId: number
  name: string
  email: string
  /** Where their bank is, ISO 3166-1 alpha-2; asked for as long as there is no account. */
  country: string | null
  returnUrl: string
}

export type ConnectProblem = { type: 'unreachable' } | { type: 'unknown_country' }

/**
 * Sends a payee to Stripe, where they say who they are and where their bank is: we never see
 * either. The account is made once, however often they start over, also at once.
 *
 * @returns the address to send them to; it works once, for some minutes
 * @see https://docs.stripe.com/connect/accounts-v2
 */
export class ConnectPayee {
  async handle(input: ConnectPayeeInput): Promise<Result<string, ConnectProblem>> {
    const { ownerType, ownerId } = input
    await new EnsurePayees().handle([ownerType])
    const payee = await Payee.findByOrFail({ ownerType, ownerId })
    const country = payee.stripeAccountId ? null : await this.#countryIn(input)
    if (!payee.stripeAccountId && !country) return fail({ type: 'unknown_country' })
    try {
      return ok(await this.#onboardingOf(payee, { ...input, country }))
    } catch (error) {
      if (!isStripeError(error)) throw error
      logger.warn({ err: error, payee: payee.id }, 'a payee could not be sent to Stripe')
      return fail({ type: 'unreachable' })
    }
  }

  async #countryIn({ country }: ConnectPayeeInput): Promise<string | null> {
    const tenant = await tenantDirectory.byId(currentTenantId())
    const countries = payoutCountries(tenant!.jurisdiction as Jurisdiction)
    return countries.find((one) => one === country) ?? null
  }

  async #onboardingOf(payee: Payee, input: ConnectPayeeInput): Promise<string> {
    if (!payee.stripeAccountId) {
      await payee.merge({ stripeAccountId: await this.#createAccount(payee, input) }).save()
    }
    const link = await stripe().v2.core.accountLinks.create({
      account: payee.stripeAccountId!,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          return_url: input.returnUrl,
          refresh_url: input.returnUrl,
        },
      },
    })
    return link.url
  }

  async #createAccount(payee: Payee, input: ConnectPayeeInput): Promise<string> {
    const account = await stripe().v2.core.accounts.create(
      {
        contact_email: input.email,
        display_name: input.name,
        dashboard: 'express',
        identity: { country: input.country!.toLowerCase() },
        configuration: {
          recipient: {
            capabilities: { stripe_balance: { stripe_transfers: { requested: true } } },
          },
        },
        defaults: {
          currency: currentTenant().currency.toLowerCase(),
          responsibilities: { fees_collector: 'application', losses_collector: 'application' },
        },
        metadata: { payee: String(payee.id) },
      },
      { idempotencyKey: `account-${currentTenantId()}-${payee.id}-${input.country}` }
    )
    return account.id
  }
}

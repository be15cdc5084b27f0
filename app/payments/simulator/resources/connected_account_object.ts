import type Stripe from 'stripe'

type Account = Stripe.V2.Core.Account
type Recipient = NonNullable<NonNullable<Account['configuration']>['recipient']>
type StripeBalance = NonNullable<NonNullable<Recipient['capabilities']>['stripe_balance']>
type Transfers = StripeBalance['stripe_transfers']

export type TransfersStatus = NonNullable<Transfers>['status']
type StatusDetail = NonNullable<Transfers>['status_details'][number]

export const TRANSFERS_STATUSES = ['active', 'pending', 'rejected', 'restricted'] as const

const WHY: { [status in TransfersStatus]: StatusDetail[] } = {
  active: [],
  pending: [{ code: 'requirements_pending_verification', resolution: 'no_resolution' }],
  rejected: [{ code: 'rejected_other', resolution: 'contact_stripe' }],
  restricted: [{ code: 'requirements_past_due', resolution: 'provide_info' }],
  unsupported: [{ code: 'unsupported_country', resolution: 'no_resolution' }],
}

/** What a new recipient still has to tell Stripe. */
const ASKED_OF_A_RECIPIENT = ['identity.individual', 'defaults.payout_methods']

/** Whether a transfer to the account would be accepted now. */
export function canReceiveTransfers(account: Account): boolean {
  return transfersStatus(account) === 'active'
}

/** Undefined where the capability was never requested. */
export function transfersStatus(account: Account): TransfersStatus | undefined {
  return account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
}

export function recipientConfiguration(status: TransfersStatus | undefined): Recipient {
  if (!status) return { applied: true, capabilities: {} }
  const capability = { status, status_details: WHY[status] }
  return {
    applied: true,
    capabilities: { stripe_balance: { payouts: capability, stripe_transfers: capability } },
  }
}

export function requirementsOf(
  status: TransfersStatus | undefined
): NonNullable<Account['requirements']> {
  if (status !== 'restricted') return { entries: [] }
  const deadline = { status: 'currently_due' as const }
  return {
    entries: ASKED_OF_A_RECIPIENT.map((description) => ({
      awaiting_action_from: 'user',
      description,
      errors: [],
      impact: {
        restricts_capabilities: [
          {
            capability: 'stripe_balance.stripe_transfers',
            configuration: 'recipient',
            deadline,
          },
        ],
      },
      minimum_deadline: deadline,
      requested_reasons: [{ code: 'routine_onboarding' }],
    })),
    summary: { minimum_deadline: deadline },
  }
}

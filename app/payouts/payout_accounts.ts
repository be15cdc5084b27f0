import { payee as payeeAccount, platform, type AccountRef } from '#ledger'
import type { PayeeOwnerType, Rail } from '#payouts/models/payee'

interface Owner {
  ownerType: PayeeOwnerType
  ownerId: number
}

/** What a payee is paid from: brands have their own payable, everyone else their earnings. */
export function availableAccount({ ownerType, ownerId }: Owner): AccountRef {
  return payeeAccount(AVAILABLE_KIND[ownerType], ownerType, ownerId)
}

export const AVAILABLE_KIND = {
  store: 'earnings_available',
  promoter: 'earnings_available',
  brand: 'brand_payable',
} as const

export function reservedAccount({ ownerType, ownerId }: Owner): AccountRef {
  return payeeAccount('payout_reserved', ownerType, ownerId)
}

/** Where the money leaves from. */
export function fundingAccount(rail: Rail): AccountRef {
  return platform(rail === 'stripe' ? 'stripe_clearing' : 'bank')
}

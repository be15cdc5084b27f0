/** Who an account belongs to. The platform is the tenant itself. */
export type PayeeType = 'store' | 'brand' | 'promoter'
export type OwnerType = 'platform' | PayeeType

interface AccountKindRules {
  /** The side that makes the balance grow: assets and expenses are debit, debts and income credit. */
  normalSide: 'debit' | 'credit'
  owners: readonly OwnerType[]
  /** Has a stored balance, locked while posting. Platform accounts have snapshots instead. */
  isStored: boolean
  /** False: a posting that takes it below zero is refused. */
  mayBeNegative: boolean
  /** A posting that credits it is refused where it takes the debited account below zero. */
  mustBeCovered: boolean
}

const PAYEE_BALANCE = { normalSide: 'credit', isStored: true, mustBeCovered: false } as const
const PLATFORM_ACCOUNT = {
  owners: ['platform'],
  isStored: false,
  mayBeNegative: true,
  mustBeCovered: false,
} as const

/**
 * All kinds of account, after the table of events in docs/ledger.md. What was earned or is owed may
 * become negative by a refund after it was paid out, which later earnings net; what is pending or
 * reserved never is, and nothing is reserved that is not there.
 */
export const ACCOUNT_KINDS = {
  earnings_pending: { ...PAYEE_BALANCE, owners: ['store', 'promoter'], mayBeNegative: false },
  earnings_available: { ...PAYEE_BALANCE, owners: ['store', 'promoter'], mayBeNegative: true },
  brand_pending: { ...PAYEE_BALANCE, owners: ['brand'], mayBeNegative: false },
  brand_payable: { ...PAYEE_BALANCE, owners: ['brand'], mayBeNegative: true },
  payout_reserved: {
    normalSide: 'credit',
    owners: ['store', 'promoter', 'brand'],
    isStored: true,
    mayBeNegative: false,
    mustBeCovered: true,
  },

  stripe_clearing: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  outside_clearing: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  bank: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  inventory: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  disputes_open: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  coupon_expense: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  processing_fees: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  bad_debt: { ...PLATFORM_ACCOUNT, normalSide: 'debit' },
  order_clearing: { ...PLATFORM_ACCOUNT, normalSide: 'credit' },
  refund_payable: { ...PLATFORM_ACCOUNT, normalSide: 'credit' },
  tax_payable: { ...PLATFORM_ACCOUNT, normalSide: 'credit' },
  platform_revenue: { ...PLATFORM_ACCOUNT, normalSide: 'credit' },
} as const satisfies Record<string, AccountKindRules>

export type AccountKind = keyof typeof ACCOUNT_KINDS

type KindOwnedBy<Owner extends OwnerType> = {
  [Kind in AccountKind]: Owner extends (typeof ACCOUNT_KINDS)[Kind]['owners'][number] ? Kind : never
}[AccountKind]

export type PlatformAccountKind = KindOwnedBy<'platform'>
export type PayeeAccountKind = Exclude<AccountKind, PlatformAccountKind>

export function rulesOf(kind: AccountKind): AccountKindRules {
  return ACCOUNT_KINDS[kind]
}

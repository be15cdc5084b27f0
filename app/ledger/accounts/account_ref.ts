import {
  rulesOf,
  type AccountKind,
  type OwnerType,
  type PayeeAccountKind,
  type PayeeType,
  type PlatformAccountKind,
} from '#ledger/accounts/account_kinds'

/** Names an account of the current tenant, whether it exists yet or not. */
export interface AccountRef {
  readonly kind: AccountKind
  readonly ownerType: OwnerType
  /** 0 for the platform's own accounts. */
  readonly ownerId: number
}

export function platform(kind: PlatformAccountKind): AccountRef {
  return { kind, ownerType: 'platform', ownerId: 0 }
}

/** @throws RangeError where such a payee has no account of that kind */
export function payee(kind: PayeeAccountKind, ownerType: PayeeType, ownerId: number): AccountRef {
  if (!rulesOf(kind).owners.includes(ownerType)) {
    throw new RangeError(`A ${ownerType} has no account of kind ${kind}`)
  }
  return { kind, ownerType, ownerId }
}

/** The same for the same account, different for different ones: to key a map by. */
export function accountKey(ref: AccountRef): string {
  return `${ref.kind}:${ref.ownerType}:${ref.ownerId}`
}

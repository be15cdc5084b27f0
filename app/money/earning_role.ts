/** Who can earn from a sold line, in the order in which ties of rounding are decided. */
export const EARNING_ROLES = ['owner', 'upline1', 'upline2', 'promoter'] as const

export type EarningRole = (typeof EARNING_ROLES)[number]

export type PerRole<T> = Readonly<Record<EarningRole, T>>

/** A value for each role, asked for in their order. */
export function perRole<T>(valueOf: (role: EarningRole) => T): PerRole<T> {
  return {
    owner: valueOf('owner'),
    upline1: valueOf('upline1'),
    upline2: valueOf('upline2'),
    promoter: valueOf('promoter'),
  }
}

/** Who can earn from a sold line, in the order in which ties of rounding are decided. */
export const EARNING_ROLES = ['owner', 'upline1', 'upline2', 'promoter'] as const

export type EarningRole = (typeof EARNING_ROLES)[number]

export type PerRole<T> = Readonly<Record<EarningRole, T>>

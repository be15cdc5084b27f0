/** What a member of a tenant's staff, or a store owner, may be. One person may be several. */
export const ROLES = [
  'platform_admin',
  'operations',
  'finance',
  'brand_member',
  'store_owner',
] as const
export type Role = (typeof ROLES)[number]

/** What a member of a tenant's staff, or a store owner, may be. One person may be several. */
export const ROLES = [
  'platform_admin',
  'operations',
  'finance',
  'brand_member',
  'store_owner',
] as const
export type Role = (typeof ROLES)[number]

/** Those of the tenant's own people; the other two belong to a brand or a store. */
export const TEAM_ROLES = ['platform_admin', 'operations', 'finance'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** A hat as it is given: a brand's or a store's comes with which. */
export interface RoleGrant {
  role: Role
  brandId?: number
  storeId?: number
}

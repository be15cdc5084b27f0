import type { Role } from '#identity/roles'

/** A part of a tenant's consoles, and where it begins. */
export interface Area {
  name: 'platform' | 'finance' | 'brand' | 'store'
  href: string
}

const AREAS: (Area & { roles: Role[] })[] = [
  { name: 'platform', href: '/platform', roles: ['platform_admin', 'operations'] },
  { name: 'finance', href: '/finance', roles: ['finance'] },
  { name: 'brand', href: '/brand', roles: ['brand_member'] },
  { name: 'store', href: '/my-store', roles: ['store_owner'] },
]

/** Where someone with these roles works. Admins begin on the platform's side, finance is beside it. */
export function areasOf(roles: Role[]): Area[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role))).map(
    ({ name, href }) => ({ name, href })
  )
}

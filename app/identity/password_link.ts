import { currentTenant, storeUrl, tenantUrl } from '#foundation'

/** Someone who asked for the link is waiting for it. */
export const RESET_LIFETIME = { minutes: 60 } as const
/** Someone who was invited reads their mail some day. */
export const INVITATION_LIFETIME = { days: 7 } as const

/**
 * Where a token is taken to a password: a tenant's console, or a store's shop. The token stands in
 * the query, which is not logged.
 */
export function passwordLink(token: string, storeSlug?: string): string {
  const { slug } = currentTenant()
  const query = `?token=${encodeURIComponent(token)}`
  return storeSlug
    ? storeUrl(slug, storeSlug, `/account/password-reset${query}`)
    : tenantUrl(slug, `/password-reset${query}`)
}

import { fail, ok } from '#foundation'

export type SlugProblem = 'too_short' | 'too_long' | 'malformed' | 'reserved'

/** Shorter ones would be sold out in a day; longer ones nobody types. A DNS label allows 63. */
export const SLUG_LENGTH = { min: 3, max: 40 }

/** Names that a host or a path of ours has, or by which a store could pass for the platform. */
const RESERVED = new Set(
  `about account admin api app assets auth banyan billing blog brand brands cart cdn checkout console
  dashboard demo dev docs export files finance ftp health help home host imap invitation invitations login
  logout mail my-store official operator orders pay payment payments platform pop products root
  secure security settings shop shops sign-in sign-out sign-up smtp staff static status store stores
  support system test webhook webhooks www www1 www2`.split(/\s+/)
)

/**
 * A store's address is a DNS label (RFC 1035) and a path segment: small letters, digits and single
 * hyphens. Two hyphens in a row are refused, so that none can be a punycode label (RFC 5891) that
 * reads like another's name.
 */
export function checkStoreSlug(slug: string) {
  if (slug.length < SLUG_LENGTH.min) return fail({ type: 'too_short' as const })
  if (slug.length > SLUG_LENGTH.max) return fail({ type: 'too_long' as const })
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return fail({ type: 'malformed' as const })
  if (RESERVED.has(slug)) return fail({ type: 'reserved' as const })
  return ok(slug)
}

/** The nearest valid spelling of what a person wrote, or '' where nothing Latin is in it. */
export function slugified(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH.max)
    .replace(/^-+|-+$/g, '')
}

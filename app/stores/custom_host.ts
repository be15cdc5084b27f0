/** A DNS name of at least two labels (RFC 1123), in lower case, without a port. */
const HOST_NAME =
  /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Whether a name can be a store's own domain. Ours is not: names below it say already which store
 * they mean. International names are written in their ASCII form (`xn--…`).
 */
export function isCustomHost(host: string, appDomain: string): boolean {
  if (host === appDomain || host.endsWith(`.${appDomain}`)) return false
  return HOST_NAME.test(host)
}

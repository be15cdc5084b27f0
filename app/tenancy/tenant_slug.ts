/** A label of a host name (RFC 1123), which becomes `<slug>.<domain>`. */
export const TENANT_SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

/** Names a visitor would take for ours. */
export const RESERVED_SLUGS = [
  'admin',
  'api',
  'app',
  'assets',
  'files',
  'help',
  'mail',
  'operator',
  'static',
  'status',
  'support',
  'www',
]

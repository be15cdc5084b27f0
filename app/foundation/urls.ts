import env from '#start/env'

/** `https://lumen.example.com` (with the port where it is not the scheme's own). */
function origin(host: string): string {
  const scheme = env.get('APP_SCHEME', 'http')
  const port = env.get('APP_PUBLIC_PORT', env.get('PORT'))
  const isDefault = (scheme === 'http' && port === 80) || (scheme === 'https' && port === 443)
  return `${scheme}://${host}${isDefault ? '' : `:${port}`}`
}

const domain = () => env.get('APP_DOMAIN', 'localhost')

export function operatorUrl(path = '/'): string {
  return origin(domain()) + path
}

export function tenantUrl(tenantSlug: string, path = '/'): string {
  return origin(`${tenantSlug}.${domain()}`) + path
}

export function storeUrl(tenantSlug: string, storeSlug: string, path = '/'): string {
  return origin(`${storeSlug}.${tenantSlug}.${domain()}`) + path
}

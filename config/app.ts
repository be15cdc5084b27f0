import env from '#start/env'
import { defineConfig } from '@adonisjs/core/http'
import { trustedProxies } from '#foundation/trusted_proxies'

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: true,
  /** The host decides the tenant: nobody may claim another one by a header, unless trusted to. */
  trustProxy: trustedProxies(env.get('TRUST_PROXY', '')),
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: env.get('APP_SCHEME') === 'https',
    sameSite: 'lax',
  },
})

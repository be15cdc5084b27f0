import env from '#start/env'
import { defineConfig } from '@adonisjs/shield'

export default defineConfig({
  csp: { enabled: false, directives: {}, reportOnly: false },
  csrf: {
    enabled: true,
    /** Stripe's webhook carries a signature instead of a cookie. */
    exceptRoutes: (ctx) => ctx.request.url().startsWith('/webhooks/'),
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: true, action: 'DENY' },
  hsts: { enabled: env.get('APP_SCHEME') === 'https', maxAge: '180 days' },
  contentTypeSniffing: { enabled: true },
})

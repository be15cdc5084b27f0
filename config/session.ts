import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/session'

export default defineConfig({
  enabled: true,
  cookieName: 'banyan_session',
  clearWithBrowser: false,
  age: '12h',
  cookie: { path: '/', httpOnly: true, secure: env.get('APP_SCHEME') === 'https', sameSite: 'lax' },
  store: 'redis',
  stores: { redis: stores.redis({ connection: 'main' }) },
})

import { defineConfig } from '@adonisjs/auth'
import { sessionGuard } from '@adonisjs/auth/session'
import type { Authenticators, InferAuthenticators, InferAuthEvents } from '@adonisjs/auth/types'
import { sessionUserProvider } from '@adonisjs/auth/session'

/**
 * One guard for each kind of person, so that one browser may hold a customer's and an owner's
 * session at once. The models of `staff` and `customer` are tenant-owned: a session carried to
 * another tenant's host finds nobody.
 */
const authConfig = defineConfig({
  default: 'staff',
  guards: {
    staff: sessionGuard({
      useRememberMeTokens: true,
      rememberMeTokensAge: '60 days',
      provider: sessionUserProvider({ model: () => import('#identity/models/user') }),
    }),
    customer: sessionGuard({
      useRememberMeTokens: true,
      rememberMeTokensAge: '180 days',
      provider: sessionUserProvider({ model: () => import('#identity/models/customer') }),
    }),
    operator: sessionGuard({
      useRememberMeTokens: false,
      provider: sessionUserProvider({ model: () => import('#identity/models/operator') }),
    }),
  },
})

export default authConfig

declare module '@adonisjs/auth/types' {
  export interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}
declare module '@adonisjs/core/types' {
  interface EventsList extends InferAuthEvents<Authenticators> {}
}

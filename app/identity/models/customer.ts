import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { DbRememberMeTokensProvider } from '@adonisjs/auth/session'
import { TenantOwned, type Actor } from '#foundation'
import { CustomerSchema } from '#database/schema'

const AuthFinder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['email'],
  passwordColumnName: 'password',
})

/** Someone who buys in a tenant's stores. A guest is one too, without a password. */
export default class Customer extends compose(CustomerSchema, TenantOwned, AuthFinder) {
  static table = 'customers'
  static rememberMeTokens = DbRememberMeTokensProvider.forModel(Customer, {
    table: 'customer_remember_me_tokens',
  })

  get isActive(): boolean {
    return this.status === 'active'
  }

  get actor(): Actor {
    return { type: 'customer', id: this.id }
  }
}

import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import type { Actor } from '#foundation'
import { OperatorSchema } from '#database/schema'

const AuthFinder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['email'],
  passwordColumnName: 'password',
})

/** Someone who runs the SaaS itself, outside all tenants. */
export default class Operator extends compose(OperatorSchema, AuthFinder) {
  static table = 'operators'

  get isActive(): boolean {
    return true
  }

  get actor(): Actor {
    return { type: 'operator', id: this.id }
  }
}

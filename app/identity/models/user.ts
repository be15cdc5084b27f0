import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { DbRememberMeTokensProvider } from '@adonisjs/auth/session'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned, type Actor } from '#foundation'
import { UserSchema } from '#database/schema'
import { UserRole } from '#identity/models/user_role'
import type { Role } from '#identity/roles'

const AuthFinder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['email'],
  passwordColumnName: 'password',
})

/** Someone who signs in to a tenant's consoles: staff, a brand's member or a store owner. */
export default class User extends compose(UserSchema, TenantOwned, AuthFinder) {
  static table = 'users'
  static rememberMeTokens = DbRememberMeTokensProvider.forModel(User)

  @hasMany(() => UserRole)
  declare roles: HasMany<typeof UserRole>

  /** Needs `roles` loaded; the session's user always has them. */
  hasRole(...wanted: Role[]): boolean {
    return this.roles.some(({ role }) => wanted.includes(role as Role))
  }

  /** Platform admins may do what operations and finance may. */
  get isOperations(): boolean {
    return this.hasRole('platform_admin', 'operations')
  }

  get isFinance(): boolean {
    return this.hasRole('platform_admin', 'finance')
  }

  get brandIds(): number[] {
    return this.roles.flatMap(({ brandId }) => (brandId === null ? [] : [brandId]))
  }

  get storeIds(): number[] {
    return this.roles.flatMap(({ storeId }) => (storeId === null ? [] : [storeId]))
  }

  get isActive(): boolean {
    return this.status === 'active'
  }

  get actor(): Actor {
    return { type: 'user', id: this.id }
  }
}

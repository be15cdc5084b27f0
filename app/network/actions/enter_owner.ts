import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, isUniqueViolation, ok, type Result } from '#foundation'
import { User } from '#identity'

export interface NewOwner {
  name: string
  email: string
  password: string
  locale: string
}

/**
 * The account of someone who is about to own a store, locked until the transaction ends, so that
 * of two invitations accepted at once only one finds them without a store.
 */
export class EnterOwner {
  async handle(
    owner: NewOwner | User,
    trx: TransactionClientContract
  ): Promise<Result<User, { type: 'email_taken' } | { type: 'already_owns_store' }>> {
    const user = owner instanceof User ? await this.#known(owner, trx) : await this.#new(owner, trx)
    if (!user) return fail({ type: 'email_taken' })
    await user.load('roles')
    return user.storeIds.length > 0 ? fail({ type: 'already_owns_store' }) : ok(user)
  }

  #known({ id }: User, trx: TransactionClientContract): Promise<User> {
    return User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  }

  async #new(owner: NewOwner, trx: TransactionClientContract): Promise<User | null> {
    const email = owner.email.toLowerCase()
    try {
      return await User.create({ ...owner, email, status: 'active' }, { client: trx })
    } catch (error) {
      if (isUniqueViolation(error)) return null
      throw error
    }
  }
}

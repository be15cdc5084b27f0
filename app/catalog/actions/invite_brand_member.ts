import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { User, UserRole } from '#identity'
import type { Brand } from '#catalog/models/brand'

interface Input {
  brand: Brand
  email: string
  name: string
  locale: string
}

/**
 * Gives someone a brand's portal, and orders the mail that tells them how to get in. Who is a user
 * of the tenant already keeps their account and password.
 */
export class InviteBrandMember {
  async handle(
    { brand, email, name, locale }: Input,
    trx: TransactionClientContract
  ): Promise<User> {
    const user =
      (await User.query({ client: trx }).where('email', email).first()) ??
      (await User.create(
        { email, name, locale, password: null, status: 'active' },
        { client: trx }
      ))
    await UserRole.firstOrCreate(
      { userId: user.id, role: 'brand_member', brandId: brand.id },
      {},
      { client: trx }
    )
    await outbox.enqueue(trx, 'identity.mail_invitation', { userId: user.id })
    return user
  }
}

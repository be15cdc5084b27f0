import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { fail, isUniqueViolation, ok, recordAudit, type Actor, type Result } from '#foundation'
import { CreateBrand, type NewBrand } from '#catalog/actions/create_brand'
import { InviteBrandMember } from '#catalog/actions/invite_brand_member'
import type { Brand } from '#catalog/models/brand'

interface Input {
  brand: NewBrand
  /** Who manages the brand's portal; gets an invitation by mail. */
  member: { email: string; name: string; locale: string }
  actor: Actor
}

/** The platform takes a brand in, and invites its first member. */
export class OpenBrand {
  async handle({ brand, member, actor }: Input): Promise<Result<Brand, { type: 'slug_taken' }>> {
    return db.transaction(async (trx) => {
      const opened = await this.#create(brand, trx)
      if (!opened) return fail({ type: 'slug_taken' })
      await new InviteBrandMember().handle({ brand: opened, ...member }, trx)
      await recordAudit(trx, {
        actor,
        action: 'brand.created',
        subjectType: 'brand',
        subjectId: opened.id,
        changes: { slug: brand.slug, name: brand.name, invited: member.email },
      })
      return ok(opened)
    })
  }

  async #create(brand: NewBrand, trx: TransactionClientContract): Promise<Brand | null> {
    try {
      return await new CreateBrand().handle(brand, trx)
    } catch (error) {
      if (isUniqueViolation(error)) return null
      throw error
    }
  }
}

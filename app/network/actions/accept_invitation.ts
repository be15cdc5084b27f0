import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  fail,
  isUniqueViolation,
  ok,
  recordAudit,
  type Result,
  retryOnContention,
} from '#foundation'
import { User } from '#identity'
import { OpenStore, type OpenStoreFailure, type Store } from '#stores'
import { BindLineage } from '#network/actions/bind_lineage'
import { Invitation } from '#network/models/invitation'

export interface NewOwner {
  name: string
  email: string
  password: string
  locale: string
}

export interface AcceptInvitationInput {
  code: string
  /** Somebody new, or somebody whose account is known already. */
  owner: NewOwner | User
  store: { name: string; slug: string }
}

export type AcceptInvitationFailure =
  | OpenStoreFailure
  | { type: 'not_found' | 'expired' | 'revoked' | 'already_accepted' }
  | { type: 'email_taken' | 'already_owns_store' }

type Accepted = Result<{ user: User; store: Store }, AcceptInvitationFailure>

/**
 * Opens the invited person's store: account, store, role, lineage and the invitation's end stand or
 * fall together. Of two who accept at once the second waits for the first, and is told so.
 */
export class AcceptInvitation {
  handle(input: AcceptInvitationInput): Promise<Accepted> {
    return retryOnContention(async () => {
      const trx = await db.transaction()
      try {
        const accepted = await this.#accept(input, trx)
        await (accepted.ok ? trx.commit() : trx.rollback())
        return accepted
      } catch (error) {
        await trx.rollback()
        throw error
      }
    })
  }

  async #accept(input: AcceptInvitationInput, trx: TransactionClientContract): Promise<Accepted> {
    const invitation = await Invitation.query({ client: trx })
      .where('code', input.code)
      .forUpdate()
      .first()
    if (!invitation) return fail({ type: 'not_found' })
    if (invitation.refusal) return fail({ type: invitation.refusal })

    const user = await this.#owner(input.owner, trx)
    if (!user) return fail({ type: 'email_taken' })
    await user.load('roles')
    if (user.storeIds.length > 0) return fail({ type: 'already_owns_store' })

    const opened = await new OpenStore().handle({ ...input.store, ownerUserId: user.id }, trx)
    if (!opened.ok) return opened
    await this.#join(invitation, opened.value, user, trx)
    return ok({ user, store: opened.value })
  }

  async #owner(owner: NewOwner | User, trx: TransactionClientContract): Promise<User | null> {
    if (owner instanceof User) {
      return User.query({ client: trx }).where('id', owner.id).forUpdate().firstOrFail()
    }
    try {
      const email = owner.email.toLowerCase()
      return await User.create({ ...owner, email, status: 'active' }, { client: trx })
    } catch (error) {
      if (isUniqueViolation(error)) return null
      throw error
    }
  }

  async #join(invitation: Invitation, store: Store, user: User, trx: TransactionClientContract) {
    const now = clock.now()
    await new BindLineage().handle(
      {
        storeId: store.id,
        recruiterStoreId: invitation.inviterStoreId,
        invitationId: invitation.id,
        boundAt: now,
      },
      trx
    )
    await invitation.merge({ state: 'accepted', acceptedAt: now, acceptedStoreId: store.id }).save()
    await recordAudit(trx, {
      actor: user.actor,
      action: 'invitation.accepted',
      subjectType: 'store',
      subjectId: store.id,
      changes: { invitationId: invitation.id, agreedToTerms: true },
    })
  }
}

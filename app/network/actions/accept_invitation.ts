import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  allOrNothing,
  clock,
  fail,
  ok,
  recordAudit,
  type Result,
  retryOnContention,
} from '#foundation'
import type { User } from '#identity'
import { OpenStore, type OpenStoreFailure, type Store } from '#stores'
import { BindLineage } from '#network/actions/bind_lineage'
import { EnterOwner, type NewOwner } from '#network/actions/enter_owner'
import { Invitation } from '#network/models/invitation'

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
    return retryOnContention(() => allOrNothing((trx) => this.#accept(input, trx)))
  }

  async #accept(input: AcceptInvitationInput, trx: TransactionClientContract): Promise<Accepted> {
    const invitation = await Invitation.query({ client: trx })
      .where('code', input.code)
      .forUpdate()
      .first()
    if (!invitation) return fail({ type: 'not_found' })
    if (invitation.refusal) return fail({ type: invitation.refusal })

    const entered = await new EnterOwner().handle(input.owner, trx)
    if (!entered.ok) return entered
    const user = entered.value
    const opened = await new OpenStore().handle({ ...input.store, ownerUserId: user.id }, trx)
    if (!opened.ok) return opened
    await this.#join(invitation, opened.value, user, trx)
    return ok({ user, store: opened.value })
  }

  async #join(invitation: Invitation, store: Store, user: User, trx: TransactionClientContract) {
    const now = clock.now()
    const { id: invitationId, inviterStoreId: recruiterStoreId } = invitation
    const lineage = { storeId: store.id, recruiterStoreId, invitationId, boundAt: now }
    await new BindLineage().handle(lineage, trx)
    await invitation.merge({ state: 'accepted', acceptedAt: now, acceptedStoreId: store.id }).save()
    await recordAudit(trx, {
      actor: user.actor,
      action: 'invitation.accepted',
      subjectType: 'store',
      subjectId: store.id,
      changes: { invitationId, agreedToTerms: true },
    })
  }
}

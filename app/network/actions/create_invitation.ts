import db from '@adonisjs/lucid/services/db'
import { type Actor, clock, publicCode, recordAudit } from '#foundation'
import { Invitation } from '#network/models/invitation'

export interface CreateInvitationInput {
  /** The store that recruits; null where the platform invites the root of a new team. */
  inviterStoreId: number | null
  invitedName?: string | null
  invitedEmail?: string | null
  actor: Actor
}

/** Long enough to be thought over, short enough that a forgotten link cannot be misused for long. */
export const INVITATION_DAYS = 14

/** Makes a personal link: it costs nothing, and lets one person open one store. */
export class CreateInvitation {
  handle(input: CreateInvitationInput): Promise<Invitation> {
    return db.transaction(async (trx) => {
      const invitation = await Invitation.create(
        {
          code: publicCode(10),
          inviterStoreId: input.inviterStoreId,
          invitedName: input.invitedName ?? null,
          invitedEmail: input.invitedEmail?.toLowerCase() ?? null,
          state: 'open',
          expiresAt: clock.now().plus({ days: INVITATION_DAYS }),
        },
        { client: trx }
      )
      await recordAudit(trx, {
        actor: input.actor,
        action: 'invitation.created',
        subjectType: 'invitation',
        subjectId: invitation.id,
        changes: { inviterStoreId: input.inviterStoreId },
      })
      return invitation
    })
  }
}

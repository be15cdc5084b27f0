import db from '@adonisjs/lucid/services/db'
import { type Actor, fail, ok, recordAudit, type Result } from '#foundation'
import { Invitation } from '#network/models/invitation'

/** Takes an open invitation back; one that was accepted stands. */
export class RevokeInvitation {
  handle(
    invitationId: number,
    actor: Actor
  ): Promise<Result<Invitation, { type: 'already_accepted' }>> {
    return db.transaction(async (trx) => {
      const invitation = await Invitation.query({ client: trx })
        .where('id', invitationId)
        .forUpdate()
        .firstOrFail()
      if (invitation.state === 'accepted') return fail({ type: 'already_accepted' as const })
      if (invitation.state === 'open') {
        await invitation.merge({ state: 'revoked' }).save()
        await recordAudit(trx, {
          actor,
          action: 'invitation.revoked',
          subjectType: 'invitation',
          subjectId: invitation.id,
        })
      }
      return ok(invitation)
    })
  }
}

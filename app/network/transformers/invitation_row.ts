import { currentTenant, tenantUrl } from '#foundation'
import type { Invitation } from '#network/models/invitation'

/** An invitation as its inviter sees it. */
export function invitationRow(invitation: Invitation, storeName: string | null) {
  const refusal = invitation.refusal
  return {
    code: invitation.code,
    invitedName: invitation.invitedName,
    invitedEmail: invitation.invitedEmail,
    state: refusal === 'already_accepted' ? 'accepted' : (refusal ?? 'open'),
    createdAt: invitation.createdAt.toISO(),
    expiresAt: invitation.expiresAt.toISO(),
    storeName,
    url: invitationUrl(invitation.code),
  }
}

export function invitationUrl(code: string): string {
  return tenantUrl(currentTenant().slug, `/invitations/${code}`)
}

import type { I18n } from '@adonisjs/i18n'
import { assertNever } from '#foundation'
import type { AcceptInvitationFailure } from '#network/actions/accept_invitation'

/** What an invited person reads, by the form's field, where their store could not be opened. */
export function acceptanceErrors(
  failure: AcceptInvitationFailure,
  i18n: I18n
): Record<string, string> {
  switch (failure.type) {
    case 'slug_taken':
      return { slug: i18n.t('invitation.slug.taken') }
    case 'slug_invalid':
      return { slug: i18n.t(`invitation.slug.${failure.problem}`) }
    case 'email_taken':
      return { email: i18n.t('invitation.known_email') }
    case 'already_owns_store':
    case 'not_found':
    case 'expired':
    case 'revoked':
    case 'already_accepted':
      return { invitation: i18n.t(`invitation.refusal.${failure.type}`) }
    default:
      return assertNever(failure)
  }
}

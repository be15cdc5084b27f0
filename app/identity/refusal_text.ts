import type { I18n } from '@adonisjs/i18n'
import { assertNever } from '#foundation'
import type { CredentialsRefused } from '#identity/actions/check_credentials'

/**
 * What someone reads who was not let in.
 *
 * @param wrongKey the text for wrong credentials, where it is not those of a sign-in
 */
export function refusalText(
  i18n: I18n,
  refused: CredentialsRefused,
  wrongKey = 'auth.wrong_credentials'
): string {
  switch (refused.type) {
    case 'wrong_credentials':
      return i18n.t(wrongKey)
    case 'too_many_tries':
      return i18n.t('auth.too_many_tries', { minutes: Math.ceil(refused.waitSeconds / 60) })
    default:
      return assertNever(refused)
  }
}

import type { I18n } from '@adonisjs/i18n'
import { assertNever } from '#foundation'
import type { CredentialsRefused } from '#identity/actions/check_credentials'

/** What someone reads who was not let in. */
export function refusalText(i18n: I18n, refused: CredentialsRefused): string {
  switch (refused.type) {
    case 'wrong_credentials':
      return i18n.t('auth.wrong_credentials')
    case 'too_many_tries':
      return i18n.t('auth.too_many_tries', { minutes: Math.ceil(refused.waitSeconds / 60) })
    default:
      return assertNever(refused)
  }
}

import i18nManager from '@adonisjs/i18n/services/main'
import type { Notice } from '#notices/models/notice'

/** A notice's words in its reader's language. */
export function textsOf({ letter, locale, params, readerName }: Notice) {
  const i18n = i18nManager.locale(locale)
  const values = { ...params, name: readerName }
  return {
    subject: i18n.t(`notices.letters.${letter}.subject`, values),
    text: i18n.t(`notices.letters.${letter}.text`, values),
    button: i18n.t(`notices.letters.${letter}.button`, values),
  }
}

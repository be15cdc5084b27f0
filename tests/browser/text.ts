import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#foundation'

/** A text as its reader sees it, out of the language files: tests look for these, not for copies. */
export function text(locale: Locale, key: string, values?: Record<string, string | number>) {
  return i18nManager.locale(locale).t(key, values)
}

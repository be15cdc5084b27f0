/** The languages the product speaks: English and Simplified Chinese. */
export const LOCALES = ['en', 'zh'] as const
export type Locale = (typeof LOCALES)[number]

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale)
}

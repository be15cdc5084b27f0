import type { Language } from './page_language.js'

const LOCALES: { [language in Language]: string } = { en: 'en-US', zh: 'zh-CN' }

/** Minor units as a price with its symbol; put together from digits, never divided. */
export function formatMinorUnits(
  amountMinor: number,
  currency: string,
  language: Language
): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: currency.toUpperCase(),
  })
  const places = format.resolvedOptions().maximumFractionDigits ?? 0
  const digits = String(amountMinor).padStart(places + 1, '0')
  const decimal = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return format.format(decimal as Intl.StringNumericLiteral)
}

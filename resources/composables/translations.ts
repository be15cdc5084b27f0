import { IntlMessageFormat } from 'intl-messageformat'
import { usePage } from '@inertiajs/vue3'
import { Money, type MoneyJson } from '#money'

export type { MoneyJson }

export type LocaleName = 'en' | 'zh'
type Tree = { [key: string]: string | Tree }
type Values = Record<string, string | number | null | undefined>

const messages = new Map<string, string>()
const formats = new Map<string, IntlMessageFormat>()
const INTL_LOCALES: Record<LocaleName, string> = { en: 'en-US', zh: 'zh-CN' }

/** Adds one language file: `shop.json` gives the keys `shop.…`, as on the server. */
export function addMessages(locale: LocaleName, namespace: string, tree: Tree) {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') messages.set(`${locale}:${namespace}.${key}`, value)
    else addMessages(locale, `${namespace}.${key}`, value)
  }
}

/** A text of the language files, with its ICU placeholders filled in. A missing key shows itself. */
export function translate(locale: LocaleName, key: string, values: Values = {}): string {
  const id = `${locale}:${key}`
  const text = messages.get(id)
  if (text === undefined) return key
  if (!text.includes('{')) return text
  let format = formats.get(id)
  if (!format) {
    format = new IntlMessageFormat(text, INTL_LOCALES[locale], undefined, { ignoreTag: true })
    formats.set(id, format)
  }
  return String(format.format(values as Record<string, string>))
}

/** Texts, amounts, numbers and times in the reader's language and the tenant's zone. */
export function useTranslations() {
  const page = usePage()
  const locale = (page.props.locale as LocaleName) ?? 'en'
  const intl = INTL_LOCALES[locale]
  const timeZone = (page.props.tenant as { timezone: string } | null)?.timezone ?? 'UTC'

  const dateFormat = new Intl.DateTimeFormat(intl, { dateStyle: 'medium', timeZone })
  const timeFormat = new Intl.DateTimeFormat(intl, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const dayFormat = new Intl.DateTimeFormat(intl, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDayFormat = new Intl.DateTimeFormat(intl, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  /** Sweden writes days as ISO 8601 does. */
  const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const numberFormat = new Intl.NumberFormat(intl)

  return {
    locale,
    t: (key: string, values?: Values) => translate(locale, key, values),
    money: (amount: MoneyJson) => Money.fromJSON(amount).format(intl),
    number: (value: number) => numberFormat.format(value),
    /** `iso`: an instant in UTC. */
    date: (iso: string | null) => (iso ? dateFormat.format(new Date(iso)) : '–'),
    /** `day`: a calendar day such as `2026-03-01`, which is the same day in every zone. */
    day: (day: string | null) => (day ? dayFormat.format(new Date(`${day}T00:00Z`)) : '–'),
    /** The calendar day where the tenant is, such as `2026-03-01`; today, where left out. */
    isoDay: (daysAgo = 0) => isoDayFormat.format(Date.now() - daysAgo * 86_400_000),
    /** The same without its year, where many stand side by side. */
    shortDay: (day: string) => shortDayFormat.format(new Date(`${day}T00:00Z`)),
    time: (iso: string | null) => (iso ? timeFormat.format(new Date(iso)) : '–'),
    percent: (basisPoints: number) =>
      new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 2 }).format(
        basisPoints / 10_000
      ),
    /** As a change: `+10%`, `−5%`. */
    signedPercent: (basisPoints: number) =>
      new Intl.NumberFormat(intl, {
        style: 'percent',
        maximumFractionDigits: 2,
        signDisplay: 'exceptZero',
      }).format(basisPoints / 10_000),
  }
}

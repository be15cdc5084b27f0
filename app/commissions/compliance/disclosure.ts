import type { Jurisdiction } from '#tenancy'

interface Translations {
  t(key: string, values?: Record<string, string>): string
}

/** What every owner is told, whatever the law: what pays, what never does, and what may go wrong. */
const FOR_ALL = [
  'from_sales',
  'no_recruiting',
  'no_fee',
  'two_levels',
  'taken_back',
  'no_promise',
  'leave',
] as const

/**
 * What an owner is shown beside the plan before they accept it, paragraph by paragraph. The last
 * names the law of the place: China's 禁止传销条例 Art. 7, the EU's Directive 2005/29/EC Annex I
 * no. 14, in the United States 16 CFR 437 and In re Koscot.
 */
export function disclosure(i18n: Translations, jurisdiction: Jurisdiction, platform: string) {
  const paragraphs = [...FOR_ALL, `law_${jurisdiction}`]
  return paragraphs.map((name) => i18n.t(`disclosure.${name}`, { platform }))
}

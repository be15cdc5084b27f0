export type Translations = Record<string, Record<string, string>>

export function parsedTranslations(json: string | null): Translations | null {
  return json === null ? null : (JSON.parse(json) as Translations)
}

/** A text in the reader's language; as it was written where nobody translated it. */
export function textIn(
  locale: string,
  field: 'title' | 'name' | 'description',
  written: string,
  translations: Translations | null
): string {
  return translations?.[locale]?.[field] || written
}

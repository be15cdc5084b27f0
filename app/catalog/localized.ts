type TextField = 'title' | 'name' | 'description' | 'story'

interface Localizable {
  translations: Record<string, Record<string, string>> | null
}

export type LocalizedTexts<Row> = Pick<Row, Extract<keyof Row, TextField>>

const TEXT_FIELDS: TextField[] = ['title', 'name', 'description', 'story']

/**
 * The texts of a brand, category or product in the reader's language. A text nobody translated is
 * shown as it was written.
 */
export function localized<Row extends Localizable>(row: Row, locale: string): LocalizedTexts<Row> {
  const own = row as Partial<Record<TextField, string | null>>
  const translated: Partial<Record<string, string>> = row.translations?.[locale] ?? {}
  return Object.fromEntries(
    TEXT_FIELDS.filter((field) => own[field] !== undefined).map((field) => [
      field,
      translated[field] || own[field],
    ])
  ) as LocalizedTexts<Row>
}

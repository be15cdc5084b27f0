import { localized } from '#catalog'

interface BrandColumns {
  brandName: string
  /** JSON as the database keeps it. */
  brandTranslations: string | null
}

/** A brand's name in the reader's language, from the columns of a join. */
export function brandNameIn(row: BrandColumns, locale: string): string {
  const translations = row.brandTranslations ? JSON.parse(row.brandTranslations) : null
  return localized({ name: row.brandName, translations }, locale).name
}

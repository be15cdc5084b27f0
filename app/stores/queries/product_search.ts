import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { containing } from '#foundation'

const MOST_WORDS = 6

/** What a person may type: a title in any language, the store's own title, or a brand. */
const TEXTS = [
  'products.title',
  'overrides.own_title',
  'brands.name',
  `JSON_EXTRACT(products.translations, '$.*.title')`,
  `JSON_EXTRACT(brands.translations, '$.*.name')`,
]

/**
 * Every word must be found somewhere, in whatever case. Plain substrings, since Chinese has no
 * spaces between its words. Needs products joined with brands and overrides.
 */
export function whereMatches(query: DatabaseQueryBuilderContract<any>, search: string) {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  for (const word of words) {
    const pattern = containing(word.toLowerCase())
    query.where((anywhere) => {
      for (const text of TEXTS) anywhere.orWhereRaw(`LOWER(${text}) LIKE ?`, [pattern])
    })
  }
  return query
}

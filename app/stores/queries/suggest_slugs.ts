import { publicCode, tenantTable } from '#foundation'
import { checkStoreSlug, slugified, type SlugProblem } from '#stores/store_slug'

export interface SlugAdvice {
  /** Null where the wanted address can be had. */
  problem: SlugProblem | 'taken' | null
  /** Up to three addresses that can be had right now. */
  suggestions: string[]
}

interface SlugQuestion {
  wanted: string
  storeName: string
  /** What the owner is called elsewhere: a name, the part of an e-mail address before the @. */
  hints?: string[]
}

const MOST_SUGGESTIONS = 3

/** Says whether a store's address can be had, and what else could be. One query. */
export class SuggestSlugs {
  async handle({ wanted, storeName, hints = [] }: SlugQuestion): Promise<SlugAdvice> {
    const candidates = candidateSlugs([wanted, storeName, ...hints])
    const taken = await takenAmong([wanted, ...candidates])
    const checked = checkStoreSlug(wanted)
    return {
      problem: checked.ok ? (taken.has(wanted) ? 'taken' : null) : checked.error.type,
      suggestions: candidates
        .filter((slug) => slug !== wanted && !taken.has(slug))
        .slice(0, MOST_SUGGESTIONS),
    }
  }
}

/**
 * Each text as it is, then with words that shops use; last one that surely nobody has, for names
 * with nothing Latin in them.
 */
function candidateSlugs(texts: string[]): string[] {
  const bases = [...new Set(texts.map(slugified).filter(Boolean))]
  const varied = ['', '-store', '-shop', '-2'].flatMap((end) => bases.map((base) => base + end))
  const unique = `store-${publicCode(5).toLowerCase()}`
  return [...new Set([...varied, unique])].filter((slug) => checkStoreSlug(slug).ok)
}

async function takenAmong(slugs: string[]): Promise<Set<string>> {
  const rows = await tenantTable('stores').whereIn('slug', slugs).select('slug')
  return new Set(rows.map(({ slug }) => slug))
}

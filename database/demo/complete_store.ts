import type { DemoAssortment, DemoStore } from './types.ts'

/** What is written down of a store; contact and rule of prices follow. */
export type StoreSketch = {
  slug: string
  name: string
  owner: string
  recruiter?: string
  colour: string
  welcome: string
  markupBp: number
  strength: number
  categories?: string[]
  brands?: string[]
}

/** Completes stores with their owners' addresses; `phone` makes the number of the nth store. */
export function completeStores(
  sketches: StoreSketch[],
  domain: string,
  phone: (ordinal: number) => string
): DemoStore[] {
  return sketches.map(({ categories, brands, owner, recruiter = null, ...store }, at) => ({
    ...store,
    owner: { name: owner, email: `${store.slug}@${domain}`, phone: phone(at + 1) },
    recruiter,
    assortment: assortment(categories, brands),
  }))
}

function assortment(categories?: string[], brands?: string[]): DemoAssortment {
  if (categories) return { rule: 'categories', categories }
  if (brands) return { rule: 'brands', brands }
  return { rule: 'all' }
}

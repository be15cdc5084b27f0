import type { CreatedRange, ListRequest, ListedPage } from '../storage/object_collection.js'
import { group, integer, text, type Parameter } from './parameters.js'

const RANGE = { gt: integer(), gte: integer(), lt: integer(), lte: integer() }

/** The parameters that every list has. */
export const PAGE_PARAMETERS = {
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
  ending_before: text(),
}

/** `created` is a moment or a range, in seconds since 1970. */
export const created: Parameter<CreatedRange | undefined> = (raw, name) => {
  if (typeof raw !== 'string') return group(RANGE)(raw, name)
  const moment = integer()(raw, name)
  return { gte: moment, lte: moment }
}

export const LIST_PARAMETERS = { ...PAGE_PARAMETERS, created }

/** Wraps a page of anything in Stripe's list object. */
export function listObject<T>(url: string, page: ListedPage<T>) {
  return { object: 'list' as const, data: page.data, has_more: page.has_more, url }
}

/** The same paging over a short list that lives inside another object, oldest first. */
export function pageOfArray<T extends { id: string }>(
  all: T[],
  { limit = 10, starting_after: after, ending_before: before }: ListRequest
): ListedPage<T> {
  const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before)
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (before !== undefined) {
    return { data: all.slice(Math.max(0, end - limit), end), has_more: end > limit }
  }
  return { data: all.slice(start, start + limit), has_more: all.length > start + limit }
}

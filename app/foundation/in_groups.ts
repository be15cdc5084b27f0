import { currentTenantId } from '#foundation/tenant_scope'

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result | Promise<Result>) => void
  reject: (error: unknown) => void
}

/** Answers items in their order; what it throws is thrown to all of them. */
type Work<Item, Result> = (items: Item[]) => Promise<(Result | Promise<Result>)[]>

/**
 * Does for many at once what is asked for one by one: who asks while `work` is under way waits, and
 * goes with the next group. The busier it is, the larger the groups; alone, nobody waits.
 */
export function inGroups<Item, Result>(
  work: Work<Item, Result>,
  { most }: { most: number }
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let isUnderWay = false

  const proceed = async () => {
    isUnderWay = true
    while (waiting.length > 0) {
      const group = waiting.splice(0, most)
      try {
        const results = await work(group.map(({ item }) => item))
        group.forEach(({ resolve }, index) => resolve(results[index]))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    isUnderWay = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isUnderWay) void proceed()
    })
}

/** The same with groups of one tenant each, whose scope the work runs in. */
export function inTenantGroups<Item, Result>(
  work: Work<Item, Result>,
  size: { most: number }
): (item: Item) => Promise<Result> {
  const byTenant = new Map<number, (item: Item) => Promise<Result>>()
  return (item) => {
    const tenantId = currentTenantId()
    const join = byTenant.get(tenantId) ?? inGroups(work, size)
    byTenant.set(tenantId, join)
    return join(item)
  }
}

interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Does for many at once what is asked for one by one: who asks while `work` is under way waits, and
 * goes with the next group. The busier it is, the larger the groups; alone, nobody waits.
 *
 * @param work answers its items in their order; what it throws is thrown to all of the group
 */
export function inGroups<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
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

/**
 * Works on each of many, one after the other or so many at once. The failure of one does not stop
 * the others; all failures are thrown together at the end.
 */
export async function eachOf<Item>(
  items: Item[],
  work: (item: Item) => Promise<unknown>,
  { atOnce = 1 } = {}
): Promise<void> {
  const waiting = items.values()
  const failures: Error[] = []
  const goOn = async () => {
    for (const item of waiting) {
      try {
        await work(item)
      } catch (error) {
        failures.push(error as Error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  if (failures.length > 0) throw new AggregateError(failures, failures[0].message)
}

/**
 * How many times a second `work` is done when `count` pieces of it are done by `workers` at a time,
 * each taking the next as soon as it is done with one.
 */
export async function throughput(
  count: number,
  workers: number,
  work: (piece: number) => Promise<unknown>
): Promise<number> {
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: workers }, worker))
  return count / ((performance.now() - startedAt) / 1_000)
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) / 2]
}

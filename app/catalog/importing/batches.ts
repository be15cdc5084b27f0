/** Gathers what a source yields into arrays of at most `size`. */
export async function* batches<Item>(
  source: AsyncIterable<Item>,
  size: number
): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of source) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

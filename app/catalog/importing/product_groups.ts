import type { Problem } from '#catalog/importing/problem'
import type { SheetRow } from '#catalog/importing/sheet'

/** The rows that follow each other under one handle: one product. */
export interface ProductGroup {
  /** Empty for a row without a handle, which stands alone. */
  handle: string
  rows: SheetRow[]
  problem: Problem | null
}

/** Gathers rows into products. Only one product is in memory, and the handles seen so far. */
export async function* productGroups(rows: AsyncIterable<SheetRow>): AsyncGenerator<ProductGroup> {
  const firstRowOf = new Map<string, number>()
  let group: ProductGroup | null = null
  for await (const row of rows) {
    const handle = row.cell('Handle')
    if (group && group.handle === handle && handle !== '') {
      group.rows.push(row)
      continue
    }
    if (group) yield group
    group = { handle, rows: [row], problem: null }
    const seen = firstRowOf.get(handle)
    if (handle === '' || seen === undefined) firstRowOf.set(handle, row.row)
    else {
      group.problem = {
        row: row.row,
        column: 'Handle',
        code: 'handle_scattered',
        params: { handle, first: seen },
      }
    }
  }
  if (group) yield group
}

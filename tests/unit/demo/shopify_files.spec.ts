import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'

type Row = Record<string, string>

async function rowsOf(file: string): Promise<Row[]> {
  const path = new URL(`../../../database/demo/shopify/${file}`, import.meta.url)
  return parse(await readFile(path), { columns: true })
}

test.group('Demo files in Shopify’s product format', () => {
  for (const file of ['lumen-studio.csv', 'qinghe-tea.csv']) {
    test(`${file}: every product has a title once, and variants with SKUs of their own`, async ({
      assert,
    }) => {
      const rows = await rowsOf(file)
      const handles = new Set(rows.map((row) => row['Handle']))
      assert.isAtLeast(handles.size, 10)
      assert.lengthOf(
        rows.filter((row) => row['Title']),
        handles.size
      )
      const skus = rows.map((row) => row['Variant SKU']).filter(Boolean)
      assert.lengthOf(new Set(skus), skus.length)
      assert.isAbove(skus.length, handles.size)
    })

    test(`${file}: prices are above what they cost, images are at addresses nobody has`, async ({
      assert,
    }) => {
      for (const row of await rowsOf(file)) {
        if (row['Variant SKU']) {
          assert.isAbove(Number(row['Variant Price']), Number(row['Cost per item']))
        }
        if (row['Image Src']) assert.match(row['Image Src'], /^https:\/\/[a-z.-]+\.example\//)
      }
    })
  }

  test('one is in Chinese, with HTML in its texts', async ({ assert }) => {
    const [first] = await rowsOf('qinghe-tea.csv')
    assert.match(first!['Title']!, /^\p{Script=Han}+$/u)
    assert.match(first!['Body (HTML)']!, /<strong>兰花香/)
  })
})

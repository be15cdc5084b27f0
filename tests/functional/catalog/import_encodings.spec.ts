import { test } from '@japa/runner'
import iconv from 'iconv-lite'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { whenAFileIsChecked } from '#tests/fixtures/import_fixture'
import { productCells, shopifyCsv } from '#tests/fixtures/shopify_csv_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('Import: files in other encodings', () => {
  const TITLE = '手工陶瓷马克杯'
  const content = shopifyCsv([productCells(1, { Title: TITLE })])

  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(content)],
    ['utf-8', Buffer.from(`\uFEFF${content}`)],
    ['utf-16le', iconv.encode(content, 'utf16le', { addBOM: true })],
    ['utf-16be', iconv.encode(content, 'utf16be', { addBOM: true })],
    ['utf-16le', iconv.encode(content, 'utf16le', { addBOM: false })],
    ['gb18030', iconv.encode(content, 'gb18030')],
  ] as const) {
    test(`${encoding}, beginning with byte ${bytes[0].toString(16)}, is read`, async ({
      assert,
    }) => {
      const tenant = await givenATenant()
      const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), bytes)
      assert.equal(checked.state, 'checked')
      assert.equal(checked.encoding, encoding)
      assert.equal(checked.preview?.[0].title, TITLE)
    })
  }
})

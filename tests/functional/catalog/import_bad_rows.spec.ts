import { test } from '@japa/runner'
import { file } from '#tests/functional/catalog/bad_files'
import { BAD_ROWS } from '#tests/functional/catalog/bad_rows'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { problemsOf, whenAFileIsChecked } from '#tests/fixtures/import_fixture'
import { productCells, shopifyCsv } from '#tests/fixtures/shopify_csv_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('Import: rows that are wrong', () => {
  for (const [title, rows, row, column, says] of BAD_ROWS) {
    test(`${title} is named with its row and column`, async ({ assert }) => {
      const tenant = await givenATenant()
      const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), shopifyCsv(rows))
      assert.equal(checked.state, 'checked')
      assert.equal(checked.productsBad, 1)
      const [problem, ...others] = await problemsOf(tenant, checked)
      assert.lengthOf(others, 0)
      assert.deepInclude(problem, { row, column })
      assert.match(problem.text, says)
      assert.notMatch(problem.text + problem.remedy, /imports\.|\{/)
    })
  }

  test('another brand’s SKU is named, its owner is not', async ({ assert }) => {
    const tenant = await givenATenant()
    const owner = await givenABrand(tenant)
    await givenAProduct(tenant, { brand: owner, variants: [{ sku: 'SKU-2' }] })

    const content = shopifyCsv([productCells(1), productCells(2)])
    const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)
    const [problem] = await problemsOf(tenant, checked)
    assert.deepInclude(problem, { row: 3, column: 'Variant SKU' })
    assert.equal(problem.text, 'The SKU “SKU-2” is used by another brand.')
    assert.notInclude(JSON.stringify(problem), owner.name)
  })

  test('a row with too few cells says how many there should be', async ({ assert }) => {
    const tenant = await givenATenant()
    const content = file('mug,Mug,M1,9.90,', 'cup,Cup,C1,9.90')
    const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)
    const [problem] = await problemsOf(tenant, checked)
    assert.deepInclude(problem, { row: 3, text: 'The row has 4 cells, the header has 5.' })
  })
})

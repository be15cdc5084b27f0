import { test } from '@japa/runner'
import { Product, Variant } from '#catalog'
import type { Tenant } from '#tenancy'
import { BAD_FILES } from '#tests/functional/catalog/bad_files'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { problemsOf, whenAFileIsChecked } from '#tests/fixtures/import_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function thenNothingIsStored(tenant: Tenant) {
  return inTenant(tenant, async () => [(await Product.all()).length, (await Variant.all()).length])
}

test.group('Import: files that cannot be used', () => {
  for (const { title, content, row, column, says, advises } of BAD_FILES) {
    test(title, async ({ assert }) => {
      const tenant = await givenATenant()
      const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)

      assert.equal(checked.state, 'failed')
      const [problem, ...others] = await problemsOf(tenant, checked)
      assert.lengthOf(others, 0)
      assert.deepInclude(problem, { row, column })
      assert.match(problem.text, says)
      assert.match(problem.remedy, advises)
      assert.deepEqual(await thenNothingIsStored(tenant), [0, 0])

      const [inChinese] = await problemsOf(tenant, checked, 'zh')
      assert.match(inChinese.text + inChinese.remedy, /\p{Script=Han}.*\p{Script=Han}/u)
    })
  }

  test('all that is wrong with a header is said at once', async ({ assert }) => {
    const tenant = await givenATenant()
    const content = 'Handel,Title,Title,Prize\nmug,Mug,Mug,9.90\n'
    const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)
    const problems = await problemsOf(tenant, checked)
    assert.sameMembers(
      problems.map(({ text }) => text),
      [
        'There is no column “Handel”; “Handle” was probably meant.',
        'The column “Title” appears twice.',
        'The column “Variant Price” is missing.',
      ]
    )
  })
})

import { test } from '@japa/runner'
import { Product, ProductImage, Variant } from '#catalog'
import { CancelImport } from '#catalog/actions/cancel_import'
import { RunImport } from '#catalog/actions/run_import'
import { StartImport } from '#catalog/actions/start_import'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import {
  problemsOf,
  refreshed,
  whenAFileIsChecked,
  whenItIsImported,
} from '#tests/fixtures/import_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { productCells, productRows, shopifyCsv } from '#tests/fixtures/shopify_csv_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const stored = (tenant: Tenant) =>
  inTenant(tenant, async () => ({
    products: await Product.query().orderBy('id'),
    variants: await Variant.query().orderBy('id'),
  }))

/** Runs until a batch is stored, then dies as a killed worker would: with no chance to tidy up. */
const whenTheWorkerDies = (tenant: Tenant, importId: number, afterRows: number) =>
  inTenant(tenant, () =>
    new RunImport().handle(importId, (rowsDone) => {
      if (rowsDone >= afterRows) throw new Error('killed')
    })
  )

test.group('Import: ten thousand rows of which three are bad', () => {
  const rows = productRows(10_000)
  rows[1_233] = productCells(1_234, { 'Variant Price': '-19.90' })
  rows[5_554] = productCells(5_555, { 'Variant SKU': 'SKU-77' })
  rows[9_998] = productCells(9_999, { Title: '' })
  const content = shopifyCsv(rows)

  test('each of the three is named, the rest is imported once it is wanted', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const checked = await whenAFileIsChecked(tenant, brand, content)
    assert.deepInclude(checked.serialize(), { rowsTotal: 10_000, rowsBad: 3, productsBad: 3 })
    assert.deepEqual(
      (await problemsOf(tenant, checked)).map(({ row, column }) => [row, column]),
      [
        [1_235, 'Variant Price'],
        [5_556, 'Variant SKU'],
        [10_000, 'Title'],
      ]
    )
    assert.lengthOf((await stored(tenant)).products, 0)

    const everything = await whenItIsImported(tenant, checked, 'all_or_nothing')
    assert.deepEqual(everything.started, { ok: false, error: { type: 'has_problems' } })
    assert.lengthOf((await stored(tenant)).products, 0)

    const { row } = await whenItIsImported(tenant, checked, 'skip_bad')
    assert.deepInclude(row.serialize(), {
      state: 'done',
      rowsDone: 10_000,
      productsCreated: 9_997,
      variantsCreated: 9_997,
    })
    const { products } = await stored(tenant)
    assert.lengthOf(products, 9_997)
    assert.notInclude(
      products.map(({ handle }) => handle),
      'product-5555'
    )
  }).timeout(120_000)
})

test.group('Import: runs', () => {
  test('a worker that dies between two batches leaves what the next one continues', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const checked = await whenAFileIsChecked(
      tenant,
      await givenABrand(tenant),
      shopifyCsv([...productRows(700), productCells(701, { 'Variant Price': '' })])
    )
    await inTenant(tenant, () => new StartImport().handle(checked, 'skip_bad'))
    await assert.rejects(() => whenTheWorkerDies(tenant, checked.id, 400), 'killed')
    assert.deepInclude((await refreshed(tenant, checked.id)).serialize(), {
      state: 'running',
      rowsDone: 400,
    })
    const before = await stored(tenant)
    assert.lengthOf(before.products, 400)

    await whenJobsAreDone(tenant)
    const after = await stored(tenant)
    assert.lengthOf(after.products, 700)
    assert.lengthOf(after.variants, 700)
    assert.deepEqual(
      after.products.slice(0, 400).map(({ id }) => id),
      before.products.map(({ id }) => id)
    )
    assert.deepInclude((await refreshed(tenant, checked.id)).serialize(), {
      state: 'done',
      rowsDone: 701,
      productsCreated: 700,
      productsUpdated: 0,
    })
  })

  test('all or nothing is nothing when its worker dies, and all when the next one is done', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const content = shopifyCsv(productRows(500))
    const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)
    await inTenant(tenant, () => new StartImport().handle(checked, 'all_or_nothing'))
    await assert.rejects(() => whenTheWorkerDies(tenant, checked.id, 400), 'killed')
    assert.lengthOf((await stored(tenant)).products, 0)

    await whenJobsAreDone(tenant)
    assert.lengthOf((await stored(tenant)).products, 500)
    assert.equal((await refreshed(tenant, checked.id)).productsCreated, 500)
  })

  test('the same file again changes nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const content = shopifyCsv(
      productRows(5).map((row) => ({ ...row, 'Image Src': 'https://pictures.invalid/a.jpg' }))
    )
    const seen = []
    for (let time = 0; time < 2; time++) {
      const checked = await whenAFileIsChecked(tenant, brand, content, { submits: true })
      const { row } = await whenItIsImported(tenant, checked, 'all_or_nothing')
      const rows = await stored(tenant)
      const images = await inTenant(tenant, () => ProductImage.all())
      seen.push({ row, rows: JSON.stringify(rows), images: images.length })
    }
    assert.equal(seen[0].row.productsCreated, 5)
    assert.equal(seen[1].row.productsCreated + seen[1].row.productsUpdated, 0)
    assert.equal(seen[1].row.variantsCreated + seen[1].row.variantsUpdated, 0)
    assert.equal(seen[1].rows, seen[0].rows)
    assert.equal(seen[1].images, 5)
  })

  test('a SKU that is taken between check and run spoils all, or its product only', async ({
    assert,
  }) => {
    for (const [mode, expected] of [
      ['all_or_nothing', 0],
      ['skip_bad', 2],
    ] as const) {
      const tenant = await givenATenant()
      const brand = await givenABrand(tenant)
      const checked = await whenAFileIsChecked(tenant, brand, shopifyCsv(productRows(3)))
      const rival = await givenABrand(tenant)
      await givenAProduct(tenant, { brand: rival, variants: [{ sku: 'SKU-2' }] })

      const { row } = await whenItIsImported(tenant, checked, mode)
      const products = await inTenant(tenant, () => Product.query().where('brandId', brand.id))
      assert.lengthOf(products, expected)
      assert.equal(row.state, mode === 'skip_bad' ? 'done' : 'failed')
      const [problem] = await problemsOf(tenant, row)
      assert.deepInclude(problem, { row: 3, column: 'Variant SKU' })
    }
  })

  test('a cancelled import stores nothing, and is not started any more', async ({ assert }) => {
    const tenant = await givenATenant()
    const content = shopifyCsv(productRows(3))
    const checked = await whenAFileIsChecked(tenant, await givenABrand(tenant), content)
    await inTenant(tenant, async () => {
      await new StartImport().handle(checked, 'all_or_nothing')
      assert.isTrue(await new CancelImport().handle(checked))
      assert.isFalse((await new StartImport().handle(checked, 'skip_bad')).ok)
    })
    await whenJobsAreDone(tenant)
    assert.equal((await refreshed(tenant, checked.id)).state, 'cancelled')
    assert.lengthOf((await stored(tenant)).products, 0)
  })
})

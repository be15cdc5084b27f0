import { test } from '@japa/runner'
import { ProductImage, type Brand } from '#catalog'
import { CatalogImport } from '#catalog/models/catalog_import'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { refreshed, whenAFileIsChecked } from '#tests/fixtures/import_fixture'
import { productCells, shopifyCsv } from '#tests/fixtures/shopify_csv_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenABrandWithAProduct(tenant: Tenant) {
  const brand = await givenABrand(tenant)
  const images = [{ sourceUrl: 'https://pictures.invalid/a.jpg' }]
  const product = await givenAProduct(tenant, { brand, status: 'draft', images })
  const image = await inTenant(tenant, () => ProductImage.findByOrFail('productId', product.id))
  const checked = await whenAFileIsChecked(
    tenant,
    brand,
    shopifyCsv([productCells(product.id, { 'Variant Price': '-1' }), productCells(0)])
  )
  return { brand, product, image, checked }
}

async function signedIn(tenant: Tenant, brand: Brand) {
  const user = await givenAUser(tenant, { role: 'brand_member', brandId: brand.id })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

test.group('Brand pages', () => {
  test('show a brand its own products and imports', async ({ assert }) => {
    const tenant = await givenATenant()
    const own = await givenABrandWithAProduct(tenant)
    const rival = await givenABrandWithAProduct(tenant)
    const visitor = await signedIn(tenant, own.brand)

    const list = await visitor.get('/brand/products')
    assert.include(list.body, own.product.handle)
    assert.notInclude(list.body, rival.product.handle)
    const csv = await visitor.get('/brand/products/export')
    assert.include(csv.body, own.product.variants[0].sku)
    assert.notInclude(csv.body, rival.product.variants[0].sku)
    assert.equal((await visitor.get(`/brand/products/${own.product.id}`)).status, 200)
    assert.equal((await visitor.get(`/brand/imports/${own.checked.id}`)).status, 200)
  })

  test('know nothing of another brand, nor of another tenant', async ({ assert }) => {
    const tenant = await givenATenant()
    const visitor = await signedIn(tenant, await givenABrand(tenant))
    for (const owner of [tenant, await givenATenant()]) {
      const { brand, product, image, checked } = await givenABrandWithAProduct(owner)
      const path = `/brand/products/${product.id}`
      const texts = { title: 'Mine', description: '', translations: {}, variants: [] }
      for (const [method, address, form] of [
        ['GET', path],
        ['PUT', path, texts],
        ['DELETE', `${path}/pictures/${image.id}`],
        ['POST', `${path}/pictures/${image.id}/retry`],
        ['GET', `/brand/imports/${checked.id}`],
        ['GET', `/brand/imports/${checked.id}/problems`],
        ['POST', `/brand/imports/${checked.id}/run`, { mode: 'skip_bad' }],
        ['POST', `/brand/imports/${checked.id}/cancellation`],
      ] as const) {
        const answer =
          method === 'GET'
            ? await visitor.get(address)
            : await visitor.send(method, address, form as never)
        assert.equal(answer.status, 404, `${method} ${address}`)
      }
      await visitor.post('/brand/submissions', { productIds: [product.id] } as never)
      await inTenant(owner, async () => {
        await product.refresh()
        assert.equal(product.title, `Product ${product.handle}`)
        assert.equal(product.status, 'draft')
        assert.equal((await CatalogImport.findOrFail(checked.id)).state, 'checked')
        assert.lengthOf(await ProductImage.query().where('productId', product.id), 1)
      })
      assert.isNumber(brand.id)
    }
  })

  test('are closed to other hats, as the platform’s are to brands', async ({ assert }) => {
    const tenant = await givenATenant()
    const operations = await givenAUser(tenant, { role: 'operations' })
    const visitor = visitorOf(tenant.slug)
    await visitor.signIn(operations.email)
    const brand = await signedIn(tenant, await givenABrand(tenant))
    for (const page of ['products', 'products/export', 'imports']) {
      assert.equal((await visitor.get(`/brand/${page}`)).status, 403, page)
    }
    for (const page of ['products', 'products/export', 'brands']) {
      assert.equal((await brand.get(`/platform/${page}`)).status, 403, page)
    }
  })

  test('take a file, check it, and export its problems in the reader’s language', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const visitor = await signedIn(tenant, brand)
    const upload = (name: string, brandId = brand.id) => {
      const form = new FormData()
      const fields = { brandId: String(brandId), supplyShare: '60', submits: 'true' }
      for (const [field, value] of Object.entries(fields)) form.set(field, value)
      form.set('file', new File([shopifyCsv([productCells(1)])], name))
      return visitor.post('/brand/imports', form)
    }

    assert.match((await upload('spring.csv')).location!, /^\/brand\/imports\/\d+$/)
    const [stored] = await inTenant(tenant, () => CatalogImport.all())
    assert.deepInclude(stored.$attributes, { filename: 'spring.csv', supplyShareBp: 6000 })
    assert.equal(!!stored.submits, true)

    await upload('spring.exe')
    assert.equal((await upload('a.csv', (await givenABrand(tenant)).id)).status, 404)
    assert.lengthOf(await inTenant(tenant, () => CatalogImport.all()), 1)

    const { checked } = await givenABrandWithAProduct(tenant)
    const member = await signedIn(tenant, { id: checked.brandId } as Brand)
    const problems = `/brand/imports/${checked.id}/problems`
    assert.include(
      (await member.get(problems)).body,
      '2,Variant Price,The price -1 is below zero.,'
    )
    assert.include(
      (await member.get(`${problems}?lang=zh`)).body,
      '2,Variant Price,价格 -1 小于零。,'
    )
  })

  test('let a brand run what is good of a file, once', async ({ assert }) => {
    const tenant = await givenATenant()
    const { brand, checked } = await givenABrandWithAProduct(tenant)
    const visitor = await signedIn(tenant, brand)
    const run = `/brand/imports/${checked.id}/run`

    await visitor.post(run, { mode: 'all_or_nothing' })
    assert.equal((await refreshed(tenant, checked.id)).state, 'checked')
    await visitor.post(run, { mode: 'skip_bad' })
    assert.equal((await refreshed(tenant, checked.id)).state, 'running')
    await visitor.post(`/brand/imports/${checked.id}/cancellation`)
    assert.equal((await refreshed(tenant, checked.id)).state, 'cancelled')
  })
})

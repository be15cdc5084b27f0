import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { Brand, Product } from '#catalog'
import { ListProducts } from '#catalog/queries/list_products'
import { User } from '#identity'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function signedIn(tenant: Tenant) {
  const user = await givenAUser(tenant, { role: 'operations' })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

const statusOf = (tenant: Tenant, { id }: Product) =>
  inTenant(tenant, async () => (await Product.findOrFail(id)).status)

const prices = ({ variants }: Product, floor: string) =>
  ({
    categoryId: null,
    variants: variants.map(({ id }) => ({
      id,
      supply: '55.00',
      floor,
      retail: '99',
      ceiling: '119.90',
    })),
  }) as never

test.group('Platform pages of the catalog', () => {
  test('list what waits, and approve it at possible prices only', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const product = await givenAProduct(tenant, { brand, status: 'submitted' })
    const draft = await givenAProduct(tenant, { brand, status: 'draft' })
    const visitor = await signedIn(tenant)

    const queue = await visitor.get('/platform/products')
    assert.include(queue.body, product.handle)
    assert.notInclude(queue.body, draft.handle)

    const approval = `/platform/products/${product.id}/approval`
    for (const floor of ['99.01', '54.99', '-1', '12,5', '']) {
      await visitor.post(approval, prices(product, floor))
      assert.equal(await statusOf(tenant, product), 'submitted', floor)
    }
    await visitor.post(approval, prices(product, '89.00'))
    assert.equal(await statusOf(tenant, product), 'approved')
    const csv = await visitor.get('/platform/products/export')
    assert.include(csv.body, 'USD,55.00,99.00,89.00,119.90')
  })

  test('reject with a reason, and many are approved at once', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const [first, second] = [
      await givenAProduct(tenant, { brand, status: 'submitted' }),
      await givenAProduct(tenant, { brand, status: 'submitted' }),
    ]
    const visitor = await signedIn(tenant)
    await visitor.post(`/platform/products/${first.id}/rejection`, { reason: '' })
    assert.equal(await statusOf(tenant, first), 'submitted')
    await visitor.post(`/platform/products/${first.id}/rejection`, { reason: 'No picture' })
    assert.equal(await statusOf(tenant, first), 'rejected')

    await visitor.post('/platform/approvals', { productIds: [first.id, second.id] } as never)
    assert.equal(await statusOf(tenant, first), 'rejected')
    assert.equal(await statusOf(tenant, second), 'approved')
  })

  test('take a brand in and invite its first member; a short name is given once', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const visitor = await signedIn(tenant)
    const form = {
      name: 'North Mill',
      slug: 'north-mill',
      leadTimeDays: '10',
      memberName: 'Bea',
      memberEmail: 'bea@north-mill.example',
      memberLocale: 'zh',
    }
    assert.equal((await visitor.post('/platform/brands', form)).location, '/platform/brands')
    await visitor.post('/platform/brands', { ...form, memberEmail: 'eve@north-mill.example' })
    await visitor.post('/platform/brands', { ...form, slug: 'North Mill!' })

    await inTenant(tenant, async () => {
      const [brand, ...others] = await Brand.all()
      assert.lengthOf(others, 0)
      assert.deepInclude(brand.$attributes, { slug: 'north-mill', leadTimeDays: 10 })
      const user = await User.query()
        .where('email', form.memberEmail)
        .preload('roles')
        .firstOrFail()
      assert.deepEqual(user.brandIds, [brand.id])
      assert.isNull(await User.findBy('email', 'eve@north-mill.example'))
      const mail = await tenantTable('outbox_messages').where('job', 'identity.mail_invitation')
      assert.lengthOf(mail, 1)
    })
    assert.include((await visitor.get('/platform/brands')).body, 'North Mill')
  })

  test('know nothing of another tenant', async ({ assert }) => {
    const other = await givenATenant()
    const brand = await givenABrand(other, { name: 'Hidden Mill' })
    const product = await givenAProduct(other, { brand, status: 'submitted' })
    const visitor = await signedIn(await givenATenant())

    const path = `/platform/products/${product.id}`
    assert.equal((await visitor.get(path)).status, 404)
    assert.equal((await visitor.post(`${path}/approval`, prices(product, '89'))).status, 404)
    assert.equal((await visitor.post(`${path}/rejection`, { reason: 'No' + 'pe' })).status, 404)
    await visitor.post('/platform/approvals', { productIds: [product.id] } as never)
    assert.equal(await statusOf(other, product), 'submitted')
    for (const page of ['products?state=all', 'products/export', 'brands']) {
      assert.notInclude((await visitor.get(`/platform/${page}`)).body, 'Hidden Mill')
    }
  })

  test('page by keyset, in as many statements for thirty rows as for three', async ({ assert }) => {
    const tenant = await givenATenant()
    const brand = await givenABrand(tenant)
    const list = async (after?: number) => {
      let statements = 0
      const count = () => statements++
      db.connection().getReadClient().on('query', count)
      const page = await inTenant(tenant, () => new ListProducts().handle({ after, locale: 'en' }))
      db.connection().getReadClient().off('query', count)
      return { ...page, statements }
    }
    for (let product = 0; product < 3; product++) await givenAProduct(tenant, { brand })
    const few = await list()
    for (let product = 0; product < 29; product++) await givenAProduct(tenant, { brand })
    const full = await list()
    assert.lengthOf(full.products, 30)
    assert.isAbove(few.statements, 0)
    assert.equal(full.statements, few.statements)

    const rest = await list(full.next!)
    assert.lengthOf(rest.products, 2)
    assert.isNull(rest.next)
    const ids = [...full.products, ...rest.products].map(({ id }) => id)
    assert.lengthOf(new Set(ids), 32)
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { Product } from '#catalog'
import { ApproveProduct, type VariantPrices } from '#catalog/actions/approve_product'
import { ApproveProducts } from '#catalog/actions/approve_products'
import { EditProduct } from '#catalog/actions/edit_product'
import { RejectProduct } from '#catalog/actions/reject_product'
import { SubmitProducts } from '#catalog/actions/submit_products'
import type { User } from '#identity'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const PRICES = {
  supplyPriceMinor: 5500n,
  retailPriceMinor: 9900n,
  floorPriceMinor: 8900n,
  ceilingPriceMinor: 11_900n,
}

async function givenASubmission() {
  const tenant = await givenATenant()
  const brand = await givenABrand(tenant)
  const reviewer = await givenAUser(tenant, { role: 'operations' })
  const product = await givenAProduct(tenant, { brand, status: 'submitted' })
  return { tenant, brand, reviewer, product }
}

const approve = (tenant: Tenant, product: Product, prices: Partial<VariantPrices>, by: User) =>
  inTenant(tenant, () =>
    db.transaction((trx) =>
      new ApproveProduct().handle(
        {
          productId: product.id,
          prices: product.variants.map(({ id }) => ({ variantId: id, ...PRICES, ...prices })),
          reviewer: by,
        },
        trx
      )
    )
  )

const reject = (tenant: Tenant, { id }: Product, reviewer: User) =>
  inTenant(tenant, () =>
    db.transaction((trx) =>
      new RejectProduct().handle({ productId: id, reason: 'Blurred pictures', reviewer }, trx)
    )
  )

const read = (tenant: Tenant, { id }: Product) =>
  inTenant(tenant, () => Product.query().where('id', id).preload('variants').firstOrFail())

const audited = (tenant: Tenant, { id }: Product) =>
  inTenant(tenant, () =>
    tenantTable('audit_entries').where({ subject_type: 'product', subject_id: id }).orderBy('id')
  )

test.group('Review of a product', () => {
  test('approved, it is listed at the prices operations set, and who did so is kept', async ({
    assert,
  }) => {
    const { tenant, reviewer, product } = await givenASubmission()
    assert.equal(product.variants[0].status, 'proposed')
    assert.isTrue((await approve(tenant, product, {}, reviewer)).ok)

    const { variants, ...approved } = await read(tenant, product)
    assert.equal(approved.$attributes.status, 'approved')
    assert.deepInclude(variants[0].$attributes, { ...PRICES, status: 'active' })
    const [entry] = await audited(tenant, product)
    assert.deepInclude(entry, { action: 'product.approved', actor_id: reviewer.id })
    assert.deepEqual(JSON.parse(entry.changes).after[variants[0].sku], [
      '5500',
      '9900',
      '8900',
      '11900',
    ])
  })

  for (const [title, prices] of [
    ['a floor above retail', { floorPriceMinor: 9901n }],
    ['a ceiling below retail', { ceilingPriceMinor: 9899n }],
    ['a supply price above the floor', { supplyPriceMinor: 8901n }],
  ] as const) {
    test(`${title} is refused, and nothing changes`, async ({ assert }) => {
      const { tenant, reviewer, product } = await givenASubmission()
      const result = await approve(tenant, product, prices, reviewer)
      assert.isFalse(result.ok)
      if (!result.ok) assert.equal(result.error.type, 'prices_impossible')
      assert.equal((await read(tenant, product)).status, 'submitted')
      assert.lengthOf(await audited(tenant, product), 0)
    })
  }

  test('rejected, its brand reads why, changes it and submits it again', async ({ assert }) => {
    const { tenant, brand, reviewer, product } = await givenASubmission()
    assert.isTrue((await reject(tenant, product, reviewer)).ok)
    assert.isFalse((await reject(tenant, product, reviewer)).ok)

    const rejected = await read(tenant, product)
    assert.deepInclude(rejected.$attributes, {
      status: 'rejected',
      rejectionReason: 'Blurred pictures',
      submittedAt: null,
    })
    const member = await givenAUser(tenant, { role: 'brand_member', brandId: brand.id })
    const again = await inTenant(tenant, () =>
      new SubmitProducts().handle({ productIds: [product.id], actor: member.actor })
    )
    assert.equal(again, 1)
    assert.isTrue((await read(tenant, product)).awaitsReview)
  })

  test('a listed product sells on at its price while another is asked for, and after a no', async ({
    assert,
  }) => {
    const { tenant, reviewer, product } = await givenASubmission()
    await approve(tenant, product, {}, reviewer)
    await inTenant(tenant, () =>
      new EditProduct().handle({
        productId: product.id,
        title: 'Another title',
        description: null,
        translations: { zh: { title: '新标题' } },
        proposals: [
          { variantId: product.variants[0].id, supplyPriceMinor: 6000n, retailPriceMinor: 10_900n },
        ],
        actor: reviewer.actor,
      })
    )
    const waiting = await read(tenant, product)
    assert.isTrue(waiting.isListed && waiting.awaitsReview)
    assert.equal(waiting.variants[0].retailPriceMinor, 9900n)
    assert.equal(waiting.variants[0].wantedRetailPrice.minor, 10_900n)

    await reject(tenant, product, reviewer)
    const after = await read(tenant, product)
    assert.isTrue(after.isListed && !after.awaitsReview)
    assert.equal(after.variants[0].wantedRetailPrice.minor, 9900n)
  })

  test('many at once take their wishes with the usual band; impossible ones are left', async ({
    assert,
  }) => {
    const { tenant, brand, reviewer, product } = await givenASubmission()
    const loss = await givenAProduct(tenant, {
      brand,
      status: 'submitted',
      supplyPriceMinor: 10_001n,
    })
    const result = await inTenant(tenant, () =>
      new ApproveProducts().handle({ productIds: [product.id, loss.id], reviewer })
    )
    assert.deepEqual(result, { approved: 1, left: 1 })
    const { variants } = await read(tenant, product)
    assert.deepInclude(variants[0].$attributes, {
      supplyPriceMinor: 6000n,
      retailPriceMinor: 10_000n,
      floorPriceMinor: 9000n,
      ceilingPriceMinor: 12_000n,
    })
    assert.equal((await read(tenant, loss)).status, 'submitted')
  })

  test('another tenant’s product is not found', async ({ assert }) => {
    const { product } = await givenASubmission()
    const other = await givenATenant()
    const reviewer = await givenAUser(other, { role: 'operations' })
    await assert.rejects(() => approve(other, product, {}, reviewer), /Row not found/)
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import type { Product } from '#catalog'
import { EditProduct } from '#catalog/actions/edit_product'
import { RejectProduct } from '#catalog/actions/reject_product'
import { SubmitProducts } from '#catalog/actions/submit_products'
import type { User } from '#identity'
import type { Tenant } from '#tenancy'
import { givenASubmission, PRICES, productOf, whenApproved } from '#tests/fixtures/review_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const reject = (tenant: Tenant, { id }: Product, reviewer: User) =>
  inTenant(tenant, () =>
    db.transaction((trx) =>
      new RejectProduct().handle({ productId: id, reason: 'Blurred pictures', reviewer }, trx)
    )
  )

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
    assert.isTrue((await whenApproved(tenant, { product, reviewer })).ok)

    const { variants, ...approved } = await productOf(tenant, product)
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
      const result = await whenApproved(tenant, { product, prices, reviewer })
      assert.isFalse(result.ok)
      if (!result.ok) assert.equal(result.error.type, 'prices_impossible')
      assert.equal((await productOf(tenant, product)).status, 'submitted')
      assert.lengthOf(await audited(tenant, product), 0)
    })
  }

  test('rejected, its brand reads why, changes it and submits it again', async ({ assert }) => {
    const { tenant, brand, reviewer, product } = await givenASubmission()
    assert.isTrue((await reject(tenant, product, reviewer)).ok)
    assert.isFalse((await reject(tenant, product, reviewer)).ok)

    const rejected = await productOf(tenant, product)
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
    assert.isTrue((await productOf(tenant, product)).awaitsReview)
  })

  test('a listed product sells on at its price while another is asked for, and after a no', async ({
    assert,
  }) => {
    const { tenant, reviewer, product } = await givenASubmission()
    await whenApproved(tenant, { product, reviewer })
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
    const waiting = await productOf(tenant, product)
    assert.isTrue(waiting.isListed && waiting.awaitsReview)
    assert.equal(waiting.variants[0].retailPriceMinor, 9900n)
    assert.equal(waiting.variants[0].wantedRetailPrice.minor, 10_900n)

    await reject(tenant, product, reviewer)
    const after = await productOf(tenant, product)
    assert.isTrue(after.isListed && !after.awaitsReview)
    assert.equal(after.variants[0].wantedRetailPrice.minor, 9900n)
  })

  test('another tenant’s product is not found', async ({ assert }) => {
    const { product } = await givenASubmission()
    const other = await givenATenant()
    const reviewer = await givenAUser(other, { role: 'operations' })
    await assert.rejects(() => whenApproved(other, { product, reviewer }), /Row not found/)
  })
})

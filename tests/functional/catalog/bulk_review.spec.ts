import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import type { Product } from '#catalog'
import { ApproveProducts } from '#catalog/actions/approve_products'
import type { User } from '#identity'
import type { Tenant } from '#tenancy'
import { givenAProduct } from '#tests/fixtures/catalog_fixture'
import { givenASubmission, PRICES, productOf, whenApproved } from '#tests/fixtures/review_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'

const LONG_ENOUGH_TO_READ_MILLIS = 1_000

const approveAll = (tenant: Tenant, products: Product[], reviewer: User) =>
  inTenant(tenant, () =>
    new ApproveProducts().handle({ productIds: products.map(({ id }) => id), reviewer })
  )

test.group('Review of many products at once', () => {
  test('takes their wishes with the usual band, and leaves impossible ones', async ({ assert }) => {
    const { tenant, brand, reviewer, product } = await givenASubmission()
    const impossible = { brand, status: 'submitted', supplyPriceMinor: 10_001n } as const
    const loss = await givenAProduct(tenant, impossible)
    const result = await approveAll(tenant, [product, loss], reviewer)
    assert.deepEqual(result, { approved: 1, left: 1 })
    const { variants } = await productOf(tenant, product)
    assert.deepInclude(variants[0].$attributes, {
      supplyPriceMinor: 6000n,
      retailPriceMinor: 10_000n,
      floorPriceMinor: 9000n,
      ceilingPriceMinor: 12_000n,
    })
    assert.equal((await productOf(tenant, loss)).status, 'submitted')
  })

  test('leaves another tenant’s as they are', async ({ assert }) => {
    const [{ tenant, reviewer }, other] = [await givenASubmission(), await givenASubmission()]
    const result = await approveAll(tenant, [other.product], reviewer)
    assert.deepEqual(result, { approved: 0, left: 1 })
    assert.equal((await productOf(other.tenant, other.product)).status, 'submitted')
  })

  test('leaves the prices that somebody sets meanwhile', async ({ assert, cleanup }) => {
    const { tenant, reviewer, product } = await givenASubmission()
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    await whenApproved(tenant, { product, reviewer }, slow)
    const many = approveAll(tenant, [product], reviewer)
    await setTimeout(LONG_ENOUGH_TO_READ_MILLIS)
    await slow.commit()
    assert.deepEqual(await many, { approved: 0, left: 1 })
    assert.deepInclude((await productOf(tenant, product)).variants[0].$attributes, PRICES)
  })

  test('takes the wish that a brand changes meanwhile', async ({ assert, cleanup }) => {
    const { tenant, reviewer, product } = await givenASubmission()
    const [{ id }] = product.variants
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    await inTenant(tenant, async () => {
      await tenantTable('products', slow).where('id', product.id).forUpdate()
      await tenantTable('variants', slow)
        .where('id', id)
        .update({ proposed_supply_price_minor: 6500 })
    })
    const many = approveAll(tenant, [product], reviewer)
    await setTimeout(LONG_ENOUGH_TO_READ_MILLIS)
    await slow.commit()
    assert.deepEqual(await many, { approved: 1, left: 0 })
    assert.equal((await productOf(tenant, product)).variants[0].supplyPriceMinor, 6500n)
  })
})

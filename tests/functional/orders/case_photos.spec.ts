import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import sharp from 'sharp'
import { SYSTEM } from '#foundation'
import { AfterSalesCase, casePhotoFiles, Order, storePhotos, WriteCaseMessage } from '#orders'
import { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { givenAClaim, givenADeliveredOrder } from '#tests/fixtures/cases_fixture'
import { shopperOf, visitorOf, type HttpVisitor } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** A claim with one photo, and the addresses below which each side sees it. */
async function givenAClaimWithAPhoto(tenant: Tenant, cleanup: TestContext['cleanup']) {
  const { order, brandId } = await givenADeliveredOrder(tenant)
  const caseId = await givenAClaim(tenant, order, 1)
  return inTenant(tenant, async () => {
    const tmpPath = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const stored = await storePhotos([{ tmpPath }])
    const photos = stored.ok ? stored.value : []
    cleanup(() => casePhotoFiles().delete(photos[0]))
    const message = { caseId, side: 'customer' as const, actor: SYSTEM, words: 'Look', photos }
    await new WriteCaseMessage().handle(message)
    const { number } = await AfterSalesCase.findOrFail(caseId)
    const { storeId, accessCode, number: orderNumber } = await Order.findOrFail(order.orderId)
    const store = await Store.findOrFail(storeId)
    const shop = (photo: unknown, code = accessCode) =>
      `/orders/${orderNumber}/cases/${number}/photos/${photo}?code=${code}`
    return {
      brandId,
      storeId,
      number,
      shop,
      shopper: shopperOf(tenant.slug, store.slug),
      path: photos[0],
    }
  })
}

async function staffOf(tenant: Tenant, wishes: Parameters<typeof givenAUser>[1]) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, wishes)).email)
  return visitor
}

async function idIn(visitor: HttpVisitor, page: string): Promise<number> {
  return pageIn(await visitor.get(page)).props.claim.messages[0].photos[0]
}

test.group('A photo in a claim', () => {
  test('is seen by customer, brand and operations, as what it is', async ({ assert, cleanup }) => {
    const tenant = await givenATenant()
    const { brandId, number, shop, shopper } = await givenAClaimWithAPhoto(tenant, cleanup)
    const brand = await staffOf(tenant, { role: 'brand_member', brandId })
    const operations = await staffOf(tenant, { role: 'operations' })
    const id = await idIn(operations, `/platform/cases/${number}`)
    const ways: [HttpVisitor, string][] = [
      [shopper, shop(id)],
      [brand, `/brand/cases/${number}/photos/${id}`],
      [operations, `/platform/cases/${number}/photos/${id}`],
    ]
    for (const [visitor, path] of ways) {
      const { status, headers } = await visitor.get(path)
      assert.equal(status, 200, path)
      assert.equal(headers['content-type'], 'image/webp')
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.match(String(headers['cache-control']), /^private/)
    }
  })

  test('is nobody else’s: not a guest’s, an owner’s, another brand’s, case’s or tenant’s', async ({
    assert,
    cleanup,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const mine = await givenAClaimWithAPhoto(tenant, cleanup)
    const other = await givenAClaimWithAPhoto(tenant, cleanup)
    const operations = await staffOf(tenant, { role: 'operations' })
    const id = await idIn(operations, `/platform/cases/${mine.number}`)
    const platform = `/platform/cases/${mine.number}/photos/${id}`
    const brand = `/brand/cases/${mine.number}/photos/${id}`
    const asked: [HttpVisitor, string, number][] = [
      [mine.shopper, mine.shop(id, 'guess'), 404],
      [other.shopper, other.shop(id), 404],
      [visitorOf(tenant.slug), platform, 302],
      [await staffOf(tenant, { role: 'finance' }), platform, 403],
      [await staffOf(tenant, { role: 'store_owner', storeId: mine.storeId }), platform, 403],
      [await staffOf(tenant, { role: 'brand_member', brandId: other.brandId }), brand, 404],
      [await staffOf(neighbour, { role: 'operations' }), platform, 404],
      [operations, `/platform/cases/${other.number}/photos/${id}`, 404],
      [operations, `/platform/cases/${mine.number}/photos/nonsense`, 404],
      [mine.shopper, `/files/${mine.path}`, 404],
    ]
    for (const [visitor, path, status] of asked) {
      assert.equal((await visitor.get(path)).status, status, path)
    }
  })
})

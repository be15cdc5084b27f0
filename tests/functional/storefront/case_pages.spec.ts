import { test } from '@japa/runner'
import sharp from 'sharp'
import { clock } from '#foundation'
import { casePhotoFiles, Order, storePhotos } from '#orders'
import { Store } from '#stores'
import type { Tenant } from '#tenancy'
import {
  caseOf,
  givenAClaim,
  givenADeliveredOrder,
  stateOfCase,
  whenIDecide,
} from '#tests/fixtures/cases_fixture'
import { shopperOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenACustomersClaim(tenant: Tenant) {
  const { order } = await givenADeliveredOrder(tenant)
  const caseId = await givenAClaim(tenant, order, 2, { kind: 'return_refund' })
  const { number } = await caseOf(tenant, caseId)
  return inTenant(tenant, async () => {
    const { storeId, accessCode, number: orderNumber } = await Order.findOrFail(order.orderId)
    const store = await Store.findOrFail(storeId)
    const at = (step = '') => `/orders/${orderNumber}/cases/${number}${step}?code=${accessCode}`
    return { caseId, at, shopper: shopperOf(tenant.slug, store.slug) }
  })
}

test.group('A customer’s claim', (group) => {
  group.each.teardown(() => clock.restore())

  test('shows whose turn it is, and takes the return parcel', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, at, shopper } = await givenACustomersClaim(tenant)
    const claimNow = async () => pageIn(await shopper.get(at())).props.claim
    assert.deepInclude(await claimNow(), { state: 'requested', isMyTurn: false })
    await whenIDecide(tenant, caseId)
    assert.deepInclude(await claimNow(), { state: 'awaiting_return', isMyTurn: true })
    await shopper.post(at('/return-parcel'), { carrier: 'SF', trackingNumber: '!' })
    assert.equal(await stateOfCase(tenant, caseId), 'awaiting_return')
    await shopper.post(at('/return-parcel'), { carrier: 'SF', trackingNumber: 'SF123456' })
    assert.equal(await stateOfCase(tenant, caseId), 'returning')
  })

  test('is taken further, or back', async ({ assert }) => {
    const tenant = await givenATenant()
    const refused = await givenACustomersClaim(tenant)
    await whenIDecide(tenant, refused.caseId, { type: 'reject' })
    await refused.shopper.post(refused.at('/escalation'), { reason: 'It is broken' })
    assert.equal(await stateOfCase(tenant, refused.caseId), 'escalated')
    await refused.shopper.post(refused.at('/withdrawal'))
    assert.equal(await stateOfCase(tenant, refused.caseId), 'withdrawn')
    await refused.shopper.post(refused.at('/messages'), { words: 'Hello?' })
    assert.isEmpty(pageIn(await refused.shopper.get(refused.at())).props.claim.messages)
  })

  test('is nobody else’s', async ({ assert }) => {
    const tenant = await givenATenant()
    const one = await givenACustomersClaim(tenant)
    const other = await givenACustomersClaim(tenant)
    const foreign = one.at().replace(/cases\/\w+/, other.at().match(/cases\/\w+/)![0])
    assert.equal((await one.shopper.get(foreign)).status, 404)
    for (const step of ['', '/messages', '/withdrawal', '/escalation', '/return-parcel']) {
      const path = other.at(step).replace(/code=.*/, 'code=guess')
      const asked = step === '' ? other.shopper.get(path) : other.shopper.post(path, {})
      assert.equal((await asked).status, 404, step)
    }
    assert.equal(await stateOfCase(tenant, other.caseId), 'requested')
  })

  test('keeps photos without what the camera told, and nothing else', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await givenATenant()
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .withExif({ IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
      .jpeg()
      .toBuffer()
    const stored = await inTenant(tenant, () => storePhotos([{ tmpPath: photo }]))
    const path = stored.ok ? stored.value[0] : ''
    cleanup(() => casePhotoFiles().delete(path))
    assert.match(path, new RegExp(`^${tenant.slug}/cases/[2-9B-Z]{24}\\.webp$`))
    const kept = await sharp(await casePhotoFiles().getBytes(path)).metadata()
    assert.isUndefined(kept.exif)
    const nothing = await inTenant(tenant, () =>
      storePhotos([{ tmpPath: Buffer.from('<svg onload="alert(1)">') }])
    )
    assert.deepEqual(nothing, { ok: false, error: { type: 'not_an_image' } })
  })
})

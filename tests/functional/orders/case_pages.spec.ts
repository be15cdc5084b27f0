import { test } from '@japa/runner'
import { AfterSalesCase } from '#orders'
import type { Tenant } from '#tenancy'
import {
  caseOf,
  givenAClaim,
  givenADeliveredOrder,
  stateOfCase,
  whenIDecide,
  whenISendBack,
} from '#tests/fixtures/cases_fixture'
import { visitorOf, type HttpVisitor } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function signedIn(tenant: Tenant, wishes: Parameters<typeof givenAUser>[1]) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, wishes)).email)
  return visitor
}

/** A claim on two of three units, its brand, another brand of the tenant, and operations. */
async function givenAScene() {
  const tenant = await givenATenant()
  const { order, brandId } = await givenADeliveredOrder(tenant)
  const other = await givenADeliveredOrder(tenant)
  const caseId = await givenAClaim(tenant, order, 2, { kind: 'exchange' })
  const { number } = await caseOf(tenant, caseId)
  return {
    ...{ tenant, caseId, number, order },
    brand: await signedIn(tenant, { role: 'brand_member', brandId }),
    stranger: await signedIn(tenant, { role: 'brand_member', brandId: other.brandId }),
    operations: await signedIn(tenant, { role: 'operations' }),
  }
}

const numbersIn = async (visitor: HttpVisitor, path: string) =>
  pageIn(await visitor.get(path)).props.cases.map((row: { number: string }) => row.number)

async function whenGranted(visitor: HttpVisitor, path: string, lineId: number) {
  const lines = [{ orderLineId: lineId, quantity: 2, amount: '20.00' }]
  return visitor.post(`${path}/approval`, { restock: false, refundShipping: false, lines })
}

test.group('A claim, at the brand', () => {
  test('is decided, received and replaced by who sent the goods', async ({ assert }) => {
    const { tenant, caseId, number, order, brand } = await givenAScene()
    const path = `/brand/cases/${number}`
    assert.deepEqual(await numbersIn(brand, '/brand/cases'), [number])
    assert.isTrue(pageIn(await brand.get(path)).props.claim.may.decide)
    await whenGranted(brand, path, order.lines[0].id)
    await whenISendBack(tenant, caseId)
    await brand.post(`${path}/receipt`, { restock: true })
    await brand.post(`${path}/replacement`, { carrier: 'SF', trackingNumber: 'SF123456' })
    assert.equal(await stateOfCase(tenant, caseId), 'exchanged')
    const { body } = await brand.get('/brand/cases/export?state=exchanged')
    assert.include(body, number)
  })

  test('is refunded in place of other goods by who has the first ones back', async ({ assert }) => {
    const { tenant, caseId, number, brand } = await givenAScene()
    const path = `/brand/cases/${number}`
    await whenIDecide(tenant, caseId)
    assert.isFalse(pageIn(await brand.get(path)).props.claim.may.refundInstead)
    await whenISendBack(tenant, caseId)
    assert.isTrue(pageIn(await brand.get(path)).props.claim.may.refundInstead)
    await brand.post(`${path}/receipt`, { restock: true, refundInstead: true })
    const { state, refundMinor } = await caseOf(tenant, caseId)
    assert.deepEqual([state, refundMinor], ['approved', 1_933n])
  })

  test('does not exist for another brand, nor for another tenant', async ({ assert }) => {
    const { caseId, tenant, number, stranger } = await givenAScene()
    const neighbour = await signedIn(await givenATenant(), { role: 'operations' })
    assert.deepEqual(await numbersIn(stranger, '/brand/cases?state=all'), [])
    for (const [visitor, area] of [
      [stranger, 'brand'],
      [neighbour, 'platform'],
    ] as const) {
      const path = `/${area}/cases/${number}`
      assert.equal((await visitor.get(path)).status, 404)
      for (const step of ['rejection', 'receipt', 'messages']) {
        const form = { note: 'Not mine', words: 'Not mine' }
        assert.equal((await visitor.post(`${path}/${step}`, form)).status, 404, step)
      }
    }
    assert.equal(await stateOfCase(tenant, caseId), 'requested')
  })

  test('is the platform’s to decide once it was contested', async ({ assert }) => {
    const { tenant, caseId, number, order, brand, operations } = await givenAScene()
    await whenIDecide(tenant, caseId)
    await whenISendBack(tenant, caseId)
    await brand.post(`/brand/cases/${number}/receipt`, { reason: 'An empty box' })
    const [line] = order.lines
    assert.equal((await whenGranted(brand, `/brand/cases/${number}`, line.id)).status, 403)
    assert.isFalse(pageIn(await brand.get(`/brand/cases/${number}`)).props.claim.may.decide)
    await operations.post(`/platform/cases/${number}/rejection`, { note: 'It was empty' })
    assert.equal(await stateOfCase(tenant, caseId), 'declined')
  })

  test('holds what all sides write', async ({ assert }) => {
    const { tenant, number, brand, operations } = await givenAScene()
    await brand.post(`/brand/cases/${number}/messages`, { words: 'A photo, please?' })
    await operations.post(`/platform/cases/${number}/messages`, { words: 'We look at it.' })
    await brand.post(`/brand/cases/${number}/messages`, { words: ' ' })
    const { messages } = pageIn(await operations.get(`/platform/cases/${number}`)).props.claim
    assert.deepEqual(
      messages.map(({ side, words }: { side: string; words: string }) => `${side}: ${words}`),
      ['brand: A photo, please?', 'platform: We look at it.']
    )
    const all = await inTenant(tenant, () => AfterSalesCase.query().preload('messages'))
    assert.lengthOf(
      all.flatMap((claim) => claim.messages),
      2
    )
  })
})

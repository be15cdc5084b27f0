import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { EscalateCase, WithdrawCase, WriteCaseMessage } from '#orders'
import type { Tenant } from '#tenancy'
import {
  APPROVAL,
  caseOf,
  givenAClaim,
  givenADeliveredOrder,
  givenASentBackCase,
  stateOfCase,
  whenIClaim,
  whenIDecide,
  whenISendBack,
  whenTheSellerFinds,
} from '#tests/fixtures/cases_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { historyOf, stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const good = { type: 'accepted', restock: true } as const
const spoiled = { type: 'accepted', restock: false } as const

test.group('What is sent back', (group) => {
  group.each.teardown(() => clock.restore())

  test('is asked for, received, looked at, and then refunded', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order, caseId, variantId } = await givenASentBackCase(tenant, 'return_refund')
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 0n)
    assert.equal(await stockOf(tenant, variantId), '2/0/3')
    await whenTheSellerFinds(tenant, caseId, good)
    await whenJobsAreDone(tenant)
    const { state, refundMinor, returnTrackingNumber } = await caseOf(tenant, caseId)
    assert.deepEqual([state, refundMinor, returnTrackingNumber], ['refunded', 1_933n, 'SF7654321'])
    assert.equal(await stockOf(tenant, variantId), '4/0/1')
    assert.deepEqual(
      (await historyOf(tenant, order.orderId)).filter((event) => event.startsWith('case.')),
      ['requested', 'awaiting_return', 'returning', 'approved', 'refunded'].map(
        (one) => `case.${one}`
      )
    )
  })

  test('goes on the shelf only where it is good for it', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'return_refund')
    await whenTheSellerFinds(tenant, caseId, spoiled)
    assert.equal(await stockOf(tenant, variantId), '2/0/3')
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 1_933n)
  })

  test('is held for its case, and cannot be sent where nobody asked', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 3, { kind: 'return_refund' })
    assert.isFalse((await whenISendBack(tenant, caseId)).ok)
    await whenIDecide(tenant, caseId)
    assert.isFalse((await whenIClaim(tenant, order, 1)).ok)
    const early = await whenTheSellerFinds(tenant, caseId, good)
    assert.deepEqual(early, {
      ok: false,
      error: { type: 'not_returning', state: 'awaiting_return' },
    })
  })

  test('that is not as it should be is the platform’s to decide, for good', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId } = await givenASentBackCase(tenant, 'return_refund')
    await whenTheSellerFinds(tenant, caseId, { type: 'contested', reason: 'An empty box' })
    assert.equal(await stateOfCase(tenant, caseId), 'escalated')
    await whenIDecide(tenant, caseId, APPROVAL)
    assert.equal(await stateOfCase(tenant, caseId), 'approved')
  })
})

test.group('A customer who is refused', () => {
  const escalate = (tenant: Tenant, caseId: number) =>
    inTenant(tenant, () =>
      new EscalateCase().handle({ caseId, reason: 'It is broken', actor: SYSTEM })
    )

  test('may ask the platform, whose word is the last', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 1)
    assert.isFalse((await escalate(tenant, caseId)).ok)
    await whenIDecide(tenant, caseId, { type: 'reject' })
    assert.isTrue((await escalate(tenant, caseId)).ok)
    await whenIDecide(tenant, caseId, { type: 'reject' })
    assert.equal(await stateOfCase(tenant, caseId), 'declined')
    assert.isFalse((await escalate(tenant, caseId)).ok)
    assert.isFalse((await whenIDecide(tenant, caseId)).ok)
  })

  test('cannot claim the same units in two cases', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 3)
    await whenIDecide(tenant, caseId, { type: 'reject' })
    await givenAClaim(tenant, order, 1)
    assert.deepEqual(await escalate(tenant, caseId), {
      ok: false,
      error: { type: 'claimed_elsewhere' },
    })
  })

  test('may let it be, and a neighbour may do nothing', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 1)
    const withdraw = (of: Tenant) =>
      inTenant(of, () => new WithdrawCase().handle({ caseId, actor: SYSTEM }))
    await assert.rejects(() => withdraw(neighbour), /Row not found/)
    assert.isTrue((await withdraw(tenant)).ok)
    assert.isFalse((await withdraw(tenant)).ok)
    const words = inTenant(tenant, () =>
      new WriteCaseMessage().handle({
        ...{ caseId, side: 'customer', actor: SYSTEM, words: 'Still there?', photos: [] },
      })
    )
    assert.deepEqual(await words, { ok: false, error: { type: 'case_ended' } })
  })
})

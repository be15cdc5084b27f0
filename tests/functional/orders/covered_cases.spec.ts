import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock, SYSTEM, tenantTable } from '#foundation'
import { EscalateCase, type AfterSalesRequest } from '#orders'
import type { Tenant } from '#tenancy'
import {
  APPROVAL,
  caseOf,
  givenAClaim,
  givenADeliveredOrder,
  stateOfCase,
  whenIClaim,
  whenIDecide,
  whenISendBack,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { givenADispute, givenAPlan, whenDecided } from '#tests/fixtures/commissions_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { balances } from '#tests/fixtures/ledger_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { historyOf, stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { platform } from '#ledger'

const accepted = { type: 'accepted', restock: true } as const

/** Three units for 29.00 and 3.00 for shipping, of which units are claimed. */
async function givenACase(wishes: Partial<AfterSalesRequest> = {}, units = 2) {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const delivered = await givenADeliveredOrder(tenant)
  const caseId = await givenAClaim(tenant, delivered.order, units, wishes)
  await whenJobsAreDone(tenant)
  return { tenant, caseId, ...delivered, orderId: delivered.order.orderId }
}
type Scene = Awaited<ReturnType<typeof givenACase>>

/** The payer's bank keeps so much; everybody is told of it, twice. */
async function whenTheBankTakes({ tenant, orderId }: Scene, amountMinor: bigint) {
  const dispute = await givenADispute(tenant, orderId, amountMinor)
  await whenDecided(tenant, dispute, 'lost')
  await whenJobsAreDone(tenant)
  await inTenant(tenant, () => tenantTable('outbox_messages').update({ state: 'waiting' }))
  await whenJobsAreDone(tenant)
}

async function whenIEscalate({ tenant, caseId }: Scene) {
  await whenIDecide(tenant, caseId, { type: 'reject' })
  const escalation = { caseId, reason: 'No!', actor: SYSTEM }
  await inTenant(tenant, () => new EscalateCase().handle(escalation))
}

/** How a case of that kind comes into that state. */
const INTO: [string, AfterSalesRequest['kind'], (scene: Scene) => Promise<unknown>][] = [
  ['requested', 'refund', async () => {}],
  ['requested', 'exchange', async () => {}],
  ['rejected', 'refund', ({ tenant, caseId }) => whenIDecide(tenant, caseId, { type: 'reject' })],
  ['escalated', 'refund', whenIEscalate],
  ['awaiting_return', 'return_refund', ({ tenant, caseId }) => whenIDecide(tenant, caseId)],
]

const standing = async ({ tenant, caseId }: Scene) => {
  const { state, refundMinor, dueAt } = await caseOf(tenant, caseId)
  return [state, refundMinor, dueAt === null]
}

async function coversOf({ tenant, orderId }: Scene) {
  return (await historyOf(tenant, orderId)).filter((event) => event === 'case.covered').length
}

test.group('A case whose money the bank has taken', (group) => {
  group.each.teardown(() => clock.restore())

  for (const [state, kind, into] of INTO) {
    test(`${kind}, ${state}: ends with the dispute, and nowhere else`, async ({ assert }) => {
      const scene = await givenACase({ kind })
      const neighbour = await givenACase({ kind })
      for (const one of [scene, neighbour]) await into(one)
      assert.equal(await stateOfCase(scene.tenant, scene.caseId), state)
      await whenTheBankTakes(scene, 3_200n)
      assert.deepEqual(await standing(scene), ['covered', 0n, true])
      assert.equal(await coversOf(scene), 1)
      assert.equal(await stateOfCase(neighbour.tenant, neighbour.caseId), state)
      assert.equal(await coversOf(neighbour), 0)
      await whenTimePasses(scene.tenant, { days: 12 })
      assert.deepEqual(await standing(scene), ['covered', 0n, true])
      assert.isFalse((await whenIClaim(scene.tenant, scene.order, 1)).ok)
    })
  }

  for (const kind of ['return_refund', 'exchange'] as const) {
    test(`${kind}, on its way back: ends when it is here`, async ({ assert }) => {
      const scene = await givenACase({ kind })
      const { tenant, caseId, variantId } = scene
      await whenIDecide(tenant, caseId, { ...APPROVAL, refundShipping: true })
      await whenISendBack(tenant, caseId)
      await whenTheBankTakes(scene, 3_200n)
      assert.equal(await stateOfCase(tenant, caseId), 'returning')
      assert.isTrue((await whenTheSellerFinds(tenant, caseId, accepted)).ok)
      assert.deepEqual(await standing(scene), ['covered', 0n, true])
      assert.equal(await stockOf(tenant, variantId), '4/0/1')
    })
  }

  test('exchange, not sent yet: what was to replace it goes back on the shelf', async ({
    assert,
  }) => {
    const scene = await givenACase({ kind: 'exchange' })
    const { tenant, caseId, variantId } = scene
    await whenIDecide(tenant, caseId)
    await whenISendBack(tenant, caseId)
    await whenTheSellerFinds(tenant, caseId, { ...accepted, restock: false })
    assert.equal(await stockOf(tenant, variantId), '0/0/5')
    await whenTheBankTakes(scene, 3_200n)
    assert.deepEqual(await standing(scene), ['covered', 0n, true])
    assert.equal(await stockOf(tenant, variantId), '2/0/3')
  })

  test('ends the case where nobody wrote down the loss before', async ({ assert }) => {
    const scene = await givenACase()
    const dispute = await givenADispute(scene.tenant, scene.orderId, 3_200n)
    await whenDecided(scene.tenant, dispute, 'lost')
    const late = { ok: false, error: { type: 'already_decided', state: 'covered' } }
    assert.deepEqual(await whenIDecide(scene.tenant, scene.caseId), late as never)
  })

  for (const [locale, subject] of [
    ['en', 'has ended: the money is back with you'],
    ['zh', '的售后已结束：款项已退回'],
  ] as const) {
    test(`is told to the customer in ${locale}`, async ({ assert }) => {
      const scene = await givenACase()
      const email = `chen-${randomUUID()}@example.com`
      const order = () => tenantTable('orders').where('id', scene.orderId)
      await inTenant(scene.tenant, () => order().update({ email, locale }))
      await whenTheBankTakes(scene, 3_200n)
      const told = (await mailsTo(email)).filter((mail) => mail.subject.includes(subject))
      assert.lengthOf(told, 1)
    })
  }
})

/* 14.50 of 32.00 are gone, all of them from the line: half of its 29.00, and of its gross of 30.00. */
const HALF = 1_450n

test.group('A case of which the bank has taken a part', (group) => {
  group.each.teardown(() => clock.restore())

  const owed = async (tenant: Tenant) => {
    const accounts = [
      ['owed', platform('refund_payable')],
      ['disputed', platform('disputes_open')],
    ] as const
    return balances(tenant, accounts)
  }

  for (const [units, refundMinor] of [
    [1, 966n],
    [2, 1_450n],
    [3, 1_750n],
  ] as const) {
    test(`${units} of 3 claimed: silence grants ${refundMinor}`, async ({ assert }) => {
      const scene = await givenACase({}, units)
      await whenTheBankTakes(scene, HALF)
      assert.equal(await stateOfCase(scene.tenant, scene.caseId), 'requested')
      await whenTimePasses(scene.tenant, { days: 2 })
      await whenJobsAreDone(scene.tenant)
      assert.deepEqual(await standing(scene), ['refunded', refundMinor, true])
      assert.deepEqual(await owed(scene.tenant), { owed: 0, disputed: 0 })
    })
  }

  test('an exchange is paid by silence, not replaced', async ({ assert }) => {
    const scene = await givenACase({ kind: 'exchange' })
    await whenIDecide(scene.tenant, scene.caseId)
    await whenISendBack(scene.tenant, scene.caseId)
    await whenTheBankTakes(scene, HALF)
    await whenTimePasses(scene.tenant, { days: 10 })
    assert.deepEqual(await standing(scene), ['approved', 1_450n, true])
  })

  test('nobody grants more than is left, and the next case ends with nothing', async ({
    assert,
  }) => {
    const scene = await givenACase()
    const { tenant, caseId, order } = scene
    const next = await givenAClaim(tenant, order, 1, { reason: 'changed_mind' })
    await whenTheBankTakes(scene, HALF)
    const orderLineId = order.lines[0].id
    const lines = [{ orderLineId, quantity: 2, refundGrossMinor: 1_501n }]
    const refused = await whenIDecide(tenant, caseId, { ...APPROVAL, lines })
    assert.deepEqual(refused, { ok: false, error: { type: 'more_than_left', orderLineId } })
    assert.isTrue((await whenIDecide(tenant, caseId)).ok)
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 1_450n)
    await whenTimePasses(tenant, { days: 2 })
    assert.deepEqual(await standing({ ...scene, caseId: next }), ['covered', 0n, true])
  })
})

import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Payout, RejectPayoutBatch } from '#payouts'
import { balanceOf, payee, platform } from '#ledger'
import { givenABrand } from '#tests/fixtures/catalog_fixture'
import { aJournal, whenPosted } from '#tests/fixtures/ledger_fixture'
import {
  givenAvailable,
  minorOf,
  whenApproved,
  whenBatchIsMade,
  whenSettled,
} from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

async function aTenantWithTwoOfFinance() {
  const tenant = await givenATenant()
  const maker = await givenAUser(tenant, { role: 'finance' })
  const checker = await givenAUser(tenant, { role: 'finance' })
  const store = await givenAStore({ tenant })
  return { tenant, maker, checker, store }
}

const made = <Value>(result: { ok: true; value: Value } | { ok: false }) => {
  if (!result.ok) throw new Error(`expected a batch, got ${JSON.stringify(result)}`)
  return result.value
}

test.group('Payout batches', () => {
  test('reserve, settle and add up to the cent', async ({ assert }) => {
    const { tenant, maker, checker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 12_345n)

    const batch = made(await whenBatchIsMade(tenant, maker))
    assert.equal(batch.totalMinor, 12_345n)
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 0n)
    assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 12_345n)

    await whenApproved(tenant, batch, checker)
    const settled = made(await whenSettled(tenant, batch, maker))
    assert.equal(settled.state, 'completed')
    assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 0n)
    const bank = await inTenant(tenant, () => balanceOf(platform('bank')))
    assert.equal(bank.minor, -12_345n)
  })

  test('leave out whoever has less than the minimum, and neighbours', async ({ assert }) => {
    const { tenant, maker, store } = await aTenantWithTwoOfFinance()
    const poor = await givenAStore({ tenant })
    const other = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 1_000n)
    await givenAvailable(tenant, 'store', poor.id, 999n)
    await givenAvailable(other.tenant, 'store', other.store.id, 5_000n)

    const batch = made(await whenBatchIsMade(tenant, maker, { minimumMinor: 1_000n }))
    assert.equal(batch.payoutsCount, 1)
    assert.equal(batch.totalMinor, 1_000n)
    assert.equal(await minorOf(other.tenant, 'earnings_available', 'store', other.store.id), 5_000n)
  })

  test('are refused where nobody is to be paid', async ({ assert }) => {
    const { tenant, maker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 99n)
    const result = await whenBatchIsMade(tenant, maker, { minimumMinor: 100n })

    assert.deepEqual(result, { ok: false, error: { type: 'nobody_to_pay' } })
  })

  test('are made once by two clicks', async ({ assert }) => {
    const { tenant, maker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 700n)
    const idempotencyKey = randomUUID()

    const first = made(await whenBatchIsMade(tenant, maker, { idempotencyKey }))
    const second = made(await whenBatchIsMade(tenant, maker, { idempotencyKey }))
    assert.equal(second.id, first.id)
    assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 700n)
  })

  for (const [clicks, ownerTypes, most] of [
    ['on the same payees', [['store'], ['store'], ['store'], ['store']], 4],
    ['on others', [['store'], ['brand'], ['store'], ['brand']], 2],
  ] as const) {
    test(`are made once by clicks at the same time, ${clicks}`, async ({ assert }) => {
      const { tenant, maker, store } = await aTenantWithTwoOfFinance()
      const brand = await givenABrand(tenant)
      await givenAvailable(tenant, 'store', store.id, 700n)
      await givenAvailable(tenant, 'brand', brand.id, 700n)
      const idempotencyKey = randomUUID()

      const results = await Promise.all(
        ownerTypes.map((types) =>
          whenBatchIsMade(tenant, maker, { idempotencyKey, ownerTypes: [...types] })
        )
      )
      const batches = results.filter(({ ok }) => ok).map((result) => made(result))
      assert.lengthOf(batches, most)
      assert.lengthOf(new Set(batches.map(({ id }) => id)), 1)
      assert.equal(batches[0].totalMinor, 700n)
    })
  }

  test('never reserve the same money twice, however many are made at once', async ({ assert }) => {
    const { tenant, maker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 700n)

    const results = await Promise.all(
      Array.from({ length: 5 }, () => whenBatchIsMade(tenant, maker))
    )
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 700n)
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 0n)
  })

  test('need a second person', async ({ assert }) => {
    const { tenant, maker, checker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 700n)
    const batch = made(await whenBatchIsMade(tenant, maker))

    assert.deepEqual(await whenApproved(tenant, batch, maker), {
      ok: false,
      error: { type: 'own_batch' },
    })
    await assert.rejects(
      () => db.from('payout_batches').where('id', batch.id).update({ approved_by: maker.id }),
      REFUSED_BY_CHECK
    )
    assert.isTrue((await whenApproved(tenant, batch, checker)).ok)
    assert.deepEqual(await whenApproved(tenant, batch, checker), {
      ok: false,
      error: { type: 'not_awaiting_approval', state: 'approved' },
    })
  })

  test('give everything back when they are rejected', async ({ assert }) => {
    const { tenant, maker, checker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 700n)
    const batch = made(await whenBatchIsMade(tenant, maker))
    await inTenant(tenant, () =>
      new RejectPayoutBatch().handle({
        batchId: batch.id,
        rejectedBy: checker.id,
        reason: 'wrong month',
      })
    )

    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 700n)
    assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 0n)
    const states = await inTenant(tenant, () => Payout.query().where('batchId', batch.id))
    assert.deepEqual(
      states.map(({ state }) => state),
      ['cancelled']
    )
    assert.isFalse((await whenApproved(tenant, batch, checker)).ok)
  })

  test('pay nobody whose refund came after an earlier payout', async ({ assert }) => {
    const { tenant, maker, store } = await aTenantWithTwoOfFinance()
    await givenAvailable(tenant, 'store', store.id, 700n)
    made(await whenBatchIsMade(tenant, maker))
    await whenPosted(tenant, [
      aJournal(
        randomUUID(),
        payee('earnings_available', 'store', store.id),
        platform('order_clearing'),
        300n
      ),
    ])
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), -300n)
    assert.isFalse((await whenBatchIsMade(tenant, maker)).ok)

    await givenAvailable(tenant, 'store', store.id, 500n)
    assert.equal(made(await whenBatchIsMade(tenant, maker)).totalMinor, 200n)
  })
})

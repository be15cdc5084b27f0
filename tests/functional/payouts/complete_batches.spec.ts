import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation'
import { Payout, PayoutBatch } from '#payouts'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { givenAvailable, whenApproved, whenBatchIsMade } from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenAnApprovedBatch() {
  const tenant = await givenATenant()
  for (const amountMinor of [700n, 800n, 900n]) {
    const store = await givenAStore({ tenant })
    await givenAvailable(tenant, 'store', store.id, amountMinor)
  }
  const maker = await givenAUser(tenant, { role: 'finance' })
  const batch = await whenBatchIsMade(tenant, maker)
  if (!batch.ok) throw new Error('There is no batch')
  await whenApproved(tenant, batch.value, await givenAUser(tenant, { role: 'finance' }))
  const payouts = await inTenant(tenant, () => Payout.query().where('batchId', batch.value.id))
  const ends = (payout: Payout, trx: TransactionClientContract) =>
    inTenant(tenant, () =>
      new MovePayouts().handle(
        { which: { ids: [payout.id] }, event: 'settle', at: clock.now() },
        trx
      )
    )
  const state = () =>
    inTenant(tenant, async () => (await PayoutBatch.findOrFail(batch.value.id)).state)
  return { payouts, ends, state }
}

test.group('A batch', () => {
  test('is complete with its last payout', async ({ assert }) => {
    const other = await givenAnApprovedBatch()
    const { payouts, ends, state } = await givenAnApprovedBatch()
    for (const payout of payouts) {
      assert.equal(await state(), 'approved')
      await db.transaction((trx) => ends(payout, trx))
    }
    assert.deepEqual([await state(), await other.state()], ['completed', 'approved'])
  })

  test('is complete as well where its last two end at the same time', async ({
    assert,
    cleanup,
  }) => {
    const { payouts, ends, state } = await givenAnApprovedBatch()
    /* The one before has made the accounts, for which these would wait for each other. */
    await db.transaction((trx) => ends(payouts[0], trx))
    const first = await db.transaction()
    cleanup(() => (first.isCompleted ? undefined : first.rollback()))
    await ends(payouts[1], first)
    const second = db.transaction((trx) => ends(payouts[2], trx))
    await sleep(200)
    await first.commit()
    await second
    assert.equal(await state(), 'completed')
  })
})

import { test } from '@japa/runner'
import { clock } from '#foundation'
import { Payee, Payout } from '#payouts'
import { RefreshPayee } from '#payouts/actions/refresh_payee'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { minorOf, whenBatchIsMade } from '#tests/fixtures/payouts_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import {
  givenAPayoutByStripe,
  transfersTo,
  whenStripeSetsTransfers,
} from '#tests/fixtures/stripe_payout_fixture'
import { givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** Stripe does the work of the next transfer, and all its answers are lost, webhooks too. */
const TRANSFER_UNHEARD = {
  kind: 'connection_drop',
  moment: 'after',
  method: 'POST',
  path: '/v1/transfers',
  times: 3,
}

type Given = Awaited<ReturnType<typeof givenAPayoutByStripe>>

const standing = async ({ tenant, store, payout }: Given) => ({
  state: (await inTenant(tenant, () => Payout.findOrFail(payout.id))).state,
  available: await minorOf(tenant, 'earnings_available', 'store', store.id),
  reserved: await minorOf(tenant, 'payout_reserved', 'store', store.id),
})

test.group('Payouts by Stripe', (group) => {
  group.each.teardown(() => clock.restore())

  test('arrive, once, and settle', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const given = await givenAPayoutByStripe(stripe, 4_321n)
    await whenJobsAreDone(given.tenant)
    assert.deepEqual(await standing(given), { state: 'paid', available: 0n, reserved: 0n })
    const [transfer, ...more] = await transfersTo(given.payee)
    assert.deepEqual([transfer.amount, more], [4_321, []])
    assert.equal(transfer.transfer_group, given.batch.number)
  })

  test('that Stripe refuses are available again', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const given = await givenAPayoutByStripe(stripe, 4_321n)
    await whenStripeSetsTransfers(stripe, given.payee, 'restricted')
    await whenJobsAreDone(given.tenant)
    assert.deepEqual(await standing(given), { state: 'failed', available: 4_321n, reserved: 0n })
    assert.isEmpty(await transfersTo(given.payee))
    const { failure } = await inTenant(given.tenant, () => Payout.findOrFail(given.payout.id))
    assert.equal(failure, 'account_not_ready')

    const maker = await givenAUser(given.tenant, { role: 'finance' })
    const next = await whenBatchIsMade(given.tenant, maker, { rail: 'stripe' })
    assert.isFalse(next.ok)
  })

  for (const status of ['active', 'restricted'] as const) {
    test(`whose answer was lost are found again, the account by then being ${status}`, async ({
      assert,
      cleanup,
    }) => {
      const stripe = await givenStripe({ cleanup })
      const given = await givenAPayoutByStripe(stripe, 4_321n)
      await stripe.control('/faults', TRANSFER_UNHEARD)
      await assert.rejects(() => whenJobsAreDone(given.tenant))
      assert.deepEqual(await standing(given), {
        state: 'sending',
        available: 0n,
        reserved: 4_321n,
      })

      await whenStripeSetsTransfers(stripe, given.payee, status)
      await inTenant(given.tenant, async () =>
        new RefreshPayee().handle(await Payee.findOrFail(given.payee.id))
      )
      clock.travel({ hours: 30 })
      await whenJobsAreDone(given.tenant)
      assert.deepEqual(await standing(given), { state: 'paid', available: 0n, reserved: 0n })
      assert.lengthOf(await transfersTo(given.payee), 1)
    })
  }
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FollowDispute } from '#commissions/actions/follow_dispute'
import { platform } from '#ledger'
import { givenADispute } from '#tests/fixtures/commissions_fixture'
import { balances } from '#tests/fixtures/ledger_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import { aSale, wrong } from '#tests/functional/commissions/direct_refund_scene'

test.group('The fee of a dispute', () => {
  test('is booked as it is known, also where it comes to what it was before', async ({
    assert,
  }) => {
    const [scene, neighbour] = [await aSale(), await aSale()]
    const { tenant, orderId } = scene
    const dispute = await givenADispute(tenant, orderId, 734n)
    const booked: number[] = []
    for (const fee of [15, 0, 15, 15, 0, 40]) {
      await db.from('disputes').where('id', dispute).update({ fee_minor: fee })
      await inTenant(tenant, () =>
        db.transaction((trx) => new FollowDispute().handle(dispute, trx))
      )
      const { fees } = await balances(tenant, [['fees', platform('processing_fees')]])
      booked.push(fees)
    }
    assert.deepEqual(booked, [15, 0, 15, 15, 0, 40])
    assert.deepEqual(await wrong(scene), [])
    assert.deepEqual(await balances(neighbour.tenant, [['fees', platform('processing_fees')]]), {
      fees: 0,
    })
  })
})

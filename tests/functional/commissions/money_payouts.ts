import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention, tenantTable } from '#foundation'
import { RejectPayoutBatch } from '#payouts'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { whenApproved, whenBatchIsMade, whenSettled } from '#tests/fixtures/payouts_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import { tell, type World } from '#tests/functional/commissions/money_world'

interface PayStep {
  end: 'settle' | 'reject' | 'fail' | 'return'
  times: number
}

/** Pays everyone all they have; or the batch is sent back, is refused as it is sent, or comes back. */
export async function pay(world: World, { end, times }: PayStep) {
  const { tenant, model, finance } = world
  const idempotencyKey = randomUUID()
  const make = () => whenBatchIsMade(tenant, finance.maker, { idempotencyKey })
  const made = await make()
  if (!made.ok) return
  const batchId = made.value.id
  if (end === 'reject') {
    const reason = 'Not this time'
    const input = { batchId, rejectedBy: finance.checker.id, reason }
    return tell(world, times, () => inTenant(tenant, () => new RejectPayoutBatch().handle(input)))
  }
  await whenApproved(tenant, made.value, finance.checker)
  if (end === 'fail') {
    await inTenant(tenant, () => tenantTable('payouts').where('batch_id', batchId).update(SENDING))
    return tell(world, times, () => move(world, batchId, 'fail'))
  }
  const amounts = model.paid()
  await tell(world, times, () => whenSettled(tenant, made.value, finance.maker))
  if (end === 'settle') return
  model.returned(amounts)
  await tell(world, times, () => move(world, batchId, 'return'))
}

/** As it is noted before a transfer is sent. */
const SENDING = { state: 'sending' }

function move({ tenant }: World, batchId: number, event: 'fail' | 'return') {
  const news = { which: { batchId }, event, at: clock.now() }
  return inTenant(tenant, () =>
    retryOnContention(() => db.transaction((trx) => new MovePayouts().handle(news, trx)))
  )
}

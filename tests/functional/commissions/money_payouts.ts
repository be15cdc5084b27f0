import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention } from '#foundation'
import { RejectPayoutBatch } from '#payouts'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { whenApproved, whenBatchIsMade, whenSettled } from '#tests/fixtures/payouts_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'
import { tell, type World } from '#tests/functional/commissions/money_world'

interface PayStep {
  end: 'settle' | 'reject' | 'return'
  times: number
}

/** Pays everyone all they have, sends the batch back, or has all of it come back after it was sent. */
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
  const amounts = model.paid()
  await whenApproved(tenant, made.value, finance.checker)
  await tell(world, times, () => whenSettled(tenant, made.value, finance.maker))
  if (end === 'settle') return
  model.returned(amounts)
  const at = clock.now()
  const which = { batchId }
  await tell(world, times, () =>
    inTenant(tenant, () =>
      retryOnContention(() =>
        db.transaction((trx) => new MovePayouts().handle({ which, event: 'return', at }, trx))
      )
    )
  )
}

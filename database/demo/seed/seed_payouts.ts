import type { DateTime } from 'luxon'
import { User } from '#identity'
import { ApprovePayoutBatch, CreatePayoutBatch, SettleManualBatch } from '#payouts'
import type { Seeding } from '#database/demo/seed/seeding'

const PAYDAYS = [1, 16]
const MINIMUM_MINOR = 1_000n

/**
 * On the first and the sixteenth one of finance makes a batch, the other approves it and the bank
 * pays. The last batch of the demo still waits, so that finance has something to do.
 */
export async function payOnPayday({ plan, until }: Seeding, day: DateTime<true>) {
  const date = day.setZone(plan.timezone)
  if (!PAYDAYS.includes(date.day)) return
  const [maker, checker] = await User.query()
    .whereIn(
      'email',
      plan.staff.filter(({ role }) => role === 'finance').map(({ email }) => email)
    )
    .orderBy('id')
  const made = await new CreatePayoutBatch().handle({
    rail: 'manual',
    ownerTypes: ['store', 'brand', 'promoter'],
    minimumMinor: MINIMUM_MINOR,
    createdBy: maker.id,
    idempotencyKey: `demo-payday-${date.toISODate()}`,
    at: day,
  })
  if (!made.ok || until.diff(day).as('days') < 15) return
  await new ApprovePayoutBatch().handle({ batchId: made.value.id, approvedBy: checker.id })
  await new SettleManualBatch().handle({
    batchId: made.value.id,
    settledBy: maker.id,
    at: day,
  })
}

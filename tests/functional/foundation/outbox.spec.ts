import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, outbox, recordAudit, registerJobs, SYSTEM } from '#foundation'
import { claimDueMessages, returnLostMessages } from '#foundation/outbox/relay'
import { runMessage } from '#foundation/outbox/run_message'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Leaves an audit entry, so that a test can count how often the work was really done. */
class LeaveTrace {
  async handle(payload: { subject: number }, trx: TransactionClientContract) {
    await recordAudit(trx, {
      actor: SYSTEM,
      action: 'trace.left',
      subjectType: 'trace',
      subjectId: payload.subject,
    })
  }
}

class FailAfterTrace extends LeaveTrace {
  async handle(payload: { subject: number }, trx: TransactionClientContract) {
    await super.handle(payload, trx)
    throw new Error('the worker died')
  }
}

registerJobs({
  jobs: {
    'test.leave_trace': async () => ({ default: LeaveTrace }),
    'test.fail_after_trace': async () => ({ default: FailAfterTrace }),
  },
  listens: { 'test.happened': ['test.leave_trace'] },
})

const tracesOf = (tenantId: number) =>
  db.from('audit_entries').where({ tenant_id: tenantId, action: 'trace.left' })
/** Works off this tenant's due messages: what other specs left behind is not ours to run. */
async function drain({ id }: { id: number }) {
  for (;;) {
    const claimed = await claimDueMessages()
    if (claimed.length === 0) return
    const own = await db.from('outbox_messages').where('tenant_id', id).whereIn('id', claimed)
    for (const message of own) await runMessage(Number(message.id))
  }
}

const messagesOf = (tenantId: number) => db.from('outbox_messages').where('tenant_id', tenantId)

test.group('The outbox', (group) => {
  group.each.teardown(() => clock.restore())

  test('does what was published, in the tenant that published it', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, () =>
      db.transaction((trx) => outbox.publish(trx, 'test.happened', { subject: 7 }))
    )
    await drain(tenant)

    const traces = await tracesOf(tenant.id)
    assert.lengthOf(traces, 1)
    assert.equal(Number(traces[0].subject_id), 7)
  })

  test('does nothing of what was rolled back', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, async () => {
      const trx = await db.transaction()
      await outbox.publish(trx, 'test.happened', { subject: 7 })
      await trx.rollback()
    })
    await drain(tenant)

    assert.lengthOf(await messagesOf(tenant.id), 0)
  })

  test('does a message once, however often and at once it is delivered', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, () =>
      db.transaction((trx) => outbox.publish(trx, 'test.happened', { subject: 7 }))
    )
    const [message] = await messagesOf(tenant.id)
    await Promise.all(Array.from({ length: 6 }, () => runMessage(Number(message.id))))
    await runMessage(Number(message.id))

    assert.lengthOf(await tracesOf(tenant.id), 1)
  })

  test('undoes the work of a failed attempt and plans the next one later', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, () =>
      db.transaction((trx) => outbox.enqueue(trx, 'test.fail_after_trace', { subject: 7 }))
    )
    const [message] = await messagesOf(tenant.id)
    await assert.rejects(() => runMessage(Number(message.id)), 'the worker died')

    const [after] = await messagesOf(tenant.id)
    assert.lengthOf(await tracesOf(tenant.id), 0)
    assert.equal(after.state, 'waiting')
    assert.equal(after.attempts, 1)
    assert.include(after.last_error, 'the worker died')
    assert.isAbove(new Date(after.available_at).getTime(), clock.millis() - 1_000)
    await db.from('outbox_messages').where('id', message.id).update({ state: 'failed' })
  })

  test('keeps a message that is not due', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, () =>
      db.transaction((trx) =>
        outbox.enqueue(
          trx,
          'test.leave_trace',
          { subject: currentTenantId() },
          { availableAt: clock.now().plus({ hours: 1 }) }
        )
      )
    )
    await drain(tenant)
    assert.lengthOf(await tracesOf(tenant.id), 0)

    clock.travel({ hours: 2 })
    await drain(tenant)
    assert.lengthOf(await tracesOf(tenant.id), 1)
  })

  test('sends again what got lost between the relay and a worker', async ({ assert }) => {
    const tenant = await givenATenant()
    await inTenant(tenant, () =>
      db.transaction((trx) => outbox.publish(trx, 'test.happened', { subject: 7 }))
    )
    await claimDueMessages()
    await drain(tenant)
    assert.lengthOf(await tracesOf(tenant.id), 0)

    clock.travel({ minutes: 5 })
    await returnLostMessages()
    await drain(tenant)
    assert.lengthOf(await tracesOf(tenant.id), 1)
  })
})

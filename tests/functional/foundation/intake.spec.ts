import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, outbox, registerJobs, toDatabaseTime } from '#foundation'
import { readMessages } from '#foundation/outbox/read_messages'
import { runMessage } from '#foundation/outbox/run_message'
import { Intake } from '#foundation/queue/intake'
import type { Tenant } from '#tenancy'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Subjects in the groups they were worked off in. */
let groups: number[][] = []

class NoteTogether {
  async handle({ subject }: { subject: number }) {
    groups.push([subject])
  }

  async handleMany(payloads: { subject: number }[]) {
    groups.push(payloads.map(({ subject }) => subject))
  }
}

let calls: number[] = []

class CallOutside {
  readonly external = true as const

  async handle({ subject }: { subject: number }) {
    calls.push(subject)
  }
}

registerJobs({
  jobs: {
    'test.note_together': async () => ({ default: NoteTogether }),
    'test.call_outside': async () => ({ default: CallOutside }),
  },
})

async function givenMessages(tenant: Tenant, job: string, subjects: number[]) {
  await inTenant(tenant, () =>
    db.transaction((trx) =>
      outbox.enqueueMany(
        trx,
        job,
        subjects.map((subject) => ({ subject }))
      )
    )
  )
  const rows = await db.from('outbox_messages').where({ tenant_id: tenant.id, job })
  return readMessages(rows.map(({ id }) => Number(id)))
}

const statesOf = async ({ id }: Tenant) => {
  const rows = await db.from('outbox_messages').where('tenant_id', id).distinct('state')
  return rows.map(({ state }) => state)
}

test.group('A worker under a backlog', (group) => {
  group.each.setup(() => {
    groups = []
    calls = []
  })

  test('works off together what waits together, a tenant at a time', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const own = await givenMessages(tenant, 'test.note_together', [1, 2, 3])
    const others = await givenMessages(neighbour, 'test.note_together', [7, 8])
    const intake = new Intake()
    await Promise.all([intake.add(own), intake.add(others)])
    assert.deepEqual(groups.toSorted(), [
      [1, 2, 3],
      [7, 8],
    ])
  })

  test('takes what is sent again while it waits as the same, and tells its end', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const messages = await givenMessages(tenant, 'test.note_together', [1, 2, 3])
    const intake = new Intake()
    const first = intake.add(messages)
    await intake.add([messages[1]])
    assert.deepEqual(await statesOf(tenant), ['done'])
    await first
    assert.deepEqual(groups, [[1, 2, 3]])
  })

  test('leaves out what another worker did, and works off the rest together', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const messages = await givenMessages(tenant, 'test.note_together', [1, 2, 3])
    await runMessage(messages[1].id)
    await new Intake().add(messages)
    assert.deepEqual(groups, [[2], [1, 3]])
    assert.deepEqual(await statesOf(tenant), ['done'])
  })

  test('calls an outside system once, and again where it is sent after that', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const messages = await givenMessages(tenant, 'test.call_outside', [1, 2])
    const intake = new Intake()
    await Promise.all([intake.add(messages), intake.add(messages)])
    assert.deepEqual(calls.toSorted(), [1, 2])

    await db.from('outbox_messages').where('id', messages[0].id).update({ state: 'sent' })
    await intake.add([messages[0]])
    assert.deepEqual(calls.toSorted(), [1, 1, 2])
  })

  test('leaves to another worker the call that it leased', async ({ assert }) => {
    const tenant = await givenATenant()
    const messages = await givenMessages(tenant, 'test.call_outside', [1, 2, 3, 4])
    const until = toDatabaseTime(clock.now().plus({ minutes: 4 }))
    await db.from('outbox_messages').where('id', messages[2].id).update({ leased_until: until })
    await new Intake().add(messages)
    assert.deepEqual(calls.toSorted(), [1, 2, 4])
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SealJournals, VerifyLedger } from '#ledger'
import ledgerModuleChecks from '#ledger/checks'
import { PayoutBatch } from '#payouts'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAvailable, whenBatchIsMade } from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import type { User } from '#identity'
import type { Tenant } from '#tenancy'

async function signedIn(tenant: Tenant, user: User) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

async function aBatchOf(name: string) {
  const tenant = await givenATenant()
  const maker = await givenAUser(tenant, { role: 'finance' })
  const store = await givenAStore({ tenant, name })
  await givenAvailable(tenant, 'store', store.id, 12_345n)
  const result = await whenBatchIsMade(tenant, maker)
  if (!result.ok) throw new Error('no batch')
  return { tenant, maker, batch: result.value, path: `/finance/batches/${result.value.number}` }
}

const stateOf = (tenant: Tenant, batch: PayoutBatch) =>
  inTenant(tenant, async () => (await PayoutBatch.findOrFail(batch.id)).state)

test.group('Finance pages', () => {
  test('let a second person approve a batch, and its maker not', async ({ assert }) => {
    const { tenant, maker, batch, path } = await aBatchOf('Mia')
    const checker = await givenAUser(tenant, { role: 'platform_admin' })

    await (await signedIn(tenant, maker)).post(`${path}/approval`)
    assert.equal(await stateOf(tenant, batch), 'awaiting_approval')

    const approval = await (await signedIn(tenant, checker)).post(`${path}/approval`)
    assert.equal(approval.location, path)
    assert.equal(await stateOf(tenant, batch), 'approved')
  })

  test('export what a spreadsheet cannot run', async ({ assert }) => {
    const { tenant, maker, path } = await aBatchOf('=SUM(A1)<script>小店')
    const csv = await (await signedIn(tenant, maker)).get(`${path}/export`)

    assert.include(csv.body, "'=SUM(A1)<script>小店")
    assert.include(csv.body, ',123.45,USD,')
  })

  test('export batches, in one state or in all, and no neighbour’s', async ({ assert }) => {
    const { tenant, maker, batch } = await aBatchOf('Mia')
    const neighbours = await aBatchOf('Ajing')
    const visitor = await signedIn(tenant, maker)
    const { body } = await visitor.get('/finance/batches/export')

    assert.include(body, `${batch.number},awaiting_approval,`)
    assert.include(body, ',1,123.45,USD,')
    assert.notInclude(body, neighbours.batch.number)
    const approved = await visitor.get('/finance/batches/export?state=approved')
    assert.notInclude(approved.body, batch.number)
  })

  test('publish the seal of the ledger, and what the last verification found', async ({
    assert,
  }) => {
    const { tenant, maker } = await aBatchOf('Mia')
    const visitor = await signedIn(tenant, maker)
    const before = pageIn(await visitor.get('/finance/ledger'))
    assert.deepEqual(before.props.proof, { head: null, verification: null })

    const { head } = await inTenant(tenant, () =>
      db.transaction((trx) => new SealJournals().handle(trx))
    )
    await inTenant(tenant, async () => new VerifyLedger().handle(ledgerModuleChecks))
    const { proof } = pageIn(await visitor.get('/finance/ledger')).props
    assert.equal(proof.head.hash, head.hash)
    assert.deepInclude(proof.verification, { journals: 2, offences: 0 })
  })

  test('export the trial balance, which is the same on both sides', async ({ assert }) => {
    const { tenant, maker } = await aBatchOf('Mia')
    const { body } = await (await signedIn(tenant, maker)).get('/finance/ledger/export')
    assert.include(body, 'payout_reserved,,123.45,USD')
    assert.include(body, 'order_clearing,123.45,,USD')
  })

  test('export the bookings of an account of the platform’s', async ({ assert }) => {
    const { tenant, maker } = await aBatchOf('Mia')
    await aBatchOf('Mia')
    const visitor = await signedIn(tenant, maker)
    const { body } = await visitor.get('/finance/ledger/order_clearing/export')
    const lines = body.trim().split('\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[1], ',-123.45,USD')
    assert.equal((await visitor.get('/finance/ledger/earnings_available/export')).status, 404)
  })

  test('are closed to other hats', async ({ assert }) => {
    const { tenant, path } = await aBatchOf('Mia')
    const operations = await givenAUser(tenant, { role: 'operations' })
    const visitor = await signedIn(tenant, operations)

    const ledger = ['', '/export', '/bank', '/bank/export'].map((end) => `/finance/ledger${end}`)
    const payees = ['/finance/payees', '/finance/payees/export']
    const batches = ['/finance/batches/export', path]
    for (const address of ['/finance', ...ledger, ...payees, ...batches]) {
      assert.equal((await visitor.get(address)).status, 403, address)
    }
  })

  test('know nothing of other tenants', async ({ assert }) => {
    const { tenant, batch, path } = await aBatchOf('Mia')
    const neighbour = await givenATenant()
    const visitor = await signedIn(
      neighbour,
      await givenAUser(neighbour, { role: 'platform_admin' })
    )

    assert.equal((await visitor.get(path)).status, 404)
    assert.equal((await visitor.post(`${path}/approval`)).status, 404)
    assert.equal((await visitor.post(`${path}/rejection`, { reason: 'not mine' })).status, 404)
    assert.equal(await stateOf(tenant, batch), 'awaiting_approval')
  })
})

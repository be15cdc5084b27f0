import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { PayoutBatch, type CreatePayoutBatchInput } from '#payouts'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAvailable, minorOf, whenBatchIsMade } from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const WISHES = {
  ownerTypes: ['store', 'brand'],
  minimumMinor: 500n,
} satisfies Partial<CreatePayoutBatchInput>

async function aTenantWithMoney() {
  const tenant = await givenATenant()
  const maker = await givenAUser(tenant, { role: 'finance' })
  const store = await givenAStore({ tenant })
  await givenAvailable(tenant, 'store', store.id, 700n)
  return { tenant, maker, store }
}

test.group('The key of a payout batch', () => {
  test('that comes again with {title}: {outcome}')
    .with([
      { title: 'the same wishes', again: {}, outcome: 'answered' },
      {
        title: 'the same payees in another order',
        again: { ownerTypes: ['brand', 'store'] },
        outcome: 'answered',
      },
      { title: 'other payees', again: { ownerTypes: ['store'] }, outcome: 'key_reused' },
      { title: 'another minimum', again: { minimumMinor: 501n }, outcome: 'key_reused' },
      { title: 'another rail', again: { rail: 'stripe' }, outcome: 'key_reused' },
    ] satisfies { title: string; again: Partial<CreatePayoutBatchInput>; outcome: string }[])
    .run(async ({ assert }, { again, outcome }) => {
      const { tenant, maker, store } = await aTenantWithMoney()
      const wishes = { ...WISHES, idempotencyKey: randomUUID() }
      const first = await whenBatchIsMade(tenant, maker, wishes)
      await givenAvailable(tenant, 'store', store.id, 900n)
      const second = await whenBatchIsMade(tenant, maker, { ...wishes, ...again })

      assert.equal(second.ok ? 'answered' : second.error.type, outcome)
      const standing = second.ok
        ? second.value
        : 'standing' in second.error && second.error.standing
      assert.equal(standing && standing.id, first.ok && first.value.id)
      assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 700n)
    })

  test('of a neighbour means nothing', async ({ assert }) => {
    const [mine, theirs] = [await aTenantWithMoney(), await aTenantWithMoney()]
    const idempotencyKey = randomUUID()
    const wishes = { ...WISHES, idempotencyKey }
    await whenBatchIsMade(theirs.tenant, theirs.maker, { ...wishes, minimumMinor: 1n })
    const result = await whenBatchIsMade(mine.tenant, mine.maker, wishes)
    assert.equal(result.ok && result.value.totalMinor, 700n)
  })

  test('of a batch from before contents were hashed answers as ever', async ({ assert }) => {
    const { tenant, maker } = await aTenantWithMoney()
    const wishes = { ...WISHES, idempotencyKey: randomUUID() }
    await whenBatchIsMade(tenant, maker, wishes)
    await inTenant(tenant, () => PayoutBatch.query().update({ contentHash: null }))
    assert.isTrue((await whenBatchIsMade(tenant, maker, { ...wishes, minimumMinor: 1n })).ok)
  })

  for (const [lang, says] of [
    ['en', 'This form was sent before'],
    ['zh', '该表单此前已提交过'],
  ]) {
    test(`leads whoever sends it again to what it made, in ${lang}`, async ({ assert }) => {
      const { tenant, maker } = await aTenantWithMoney()
      const visitor = visitorOf(tenant.slug)
      await visitor.signIn(maker.email)
      await visitor.get(`/finance?lang=${lang}`)
      const form = { rail: 'manual', ownerTypes: ['store'], idempotencyKey: randomUUID() }
      const first = await visitor.post('/finance/batches', { ...form, minimum: '5.00' })
      const second = await visitor.post('/finance/batches', { ...form, minimum: '6.00' })
      assert.equal(second.location, first.location)
      const { flash } = pageIn(await visitor.get(second.location!)).props
      assert.include(flash.error, says)
    })
  }
})

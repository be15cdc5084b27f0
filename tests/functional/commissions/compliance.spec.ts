import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { AcceptPlan } from '#commissions/actions/accept_plan'
import { ComplianceAlerts } from '#commissions/compliance/compliance_alerts'
import { acceptanceRate } from '#commissions/queries/list_acceptances'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import {
  aRule,
  givenAFamily,
  givenAPlan,
  givenASale,
  RATES,
  whenBooked,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { countOf } from '#tests/fixtures/ledger_fixture'
import { givenAnOwner, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function anOwner(tenant: Tenant, store: Store, locale = 'en') {
  const visitor = visitorOf(tenant.slug)
  const user = await givenAUser(tenant, { role: 'store_owner', storeId: store.id, locale })
  await visitor.signIn(user.email)
  return visitor
}

const versionIn = async (visitor: Awaited<ReturnType<typeof anOwner>>) =>
  pageIn(await visitor.get('/my-store/plan')).props.plan.versionId

test.group('Commissions | the plan, disclosed and accepted', () => {
  test('what an owner accepts is archived word for word, in their language', async ({ assert }) => {
    const tenant = await givenATenant({ jurisdiction: 'cn' })
    const store = await givenAStore({ tenant })
    await givenAPlan(tenant)
    const visitor = await anOwner(tenant, store, 'zh')
    assert.isTrue(pageIn(await visitor.get('/my-store')).props.awaitsAcceptance)

    const { plan, paragraphs } = pageIn(await visitor.get('/my-store/plan')).props
    assert.include(paragraphs.at(-1), '《禁止传销条例》')
    await visitor.post('/my-store/plan/acceptance', { versionId: plan.versionId })
    await visitor.post('/my-store/plan/acceptance', { versionId: plan.versionId })
    assert.isFalse(pageIn(await visitor.get('/my-store')).props.awaitsAcceptance)

    const rows = await db.from('plan_acceptances').where('tenant_id', tenant.id)
    assert.lengthOf(rows, 1)
    assert.deepEqual(
      [rows[0].disclosure, JSON.parse(rows[0].terms).rules[0].rates, rows[0].locale],
      [paragraphs.join('\n\n'), { ...RATES }, 'zh']
    )
    const archived = () => db.from('plan_acceptances').where('id', rows[0].id)
    await assert.rejects(() => archived().update({ locale: 'en' }), /for good/)
    await assert.rejects(() => archived().delete(), /for good/)
  })

  test('a new version is asked for anew, and an old page accepts nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant })
    await givenAPlan(tenant)
    const visitor = await anOwner(tenant, store)
    const versionId = await versionIn(visitor)
    await visitor.post('/my-store/plan/acceptance', { versionId })
    await givenAPlan(tenant, { rules: [aRule({ ...RATES, owner: 1300 })] })
    assert.isTrue(pageIn(await visitor.get('/my-store')).props.awaitsAcceptance)
    await visitor.post('/my-store/plan/acceptance', { versionId })
    assert.equal(await countOf(tenant, 'plan_acceptances'), 1)
    await visitor.post('/my-store/plan/acceptance', { versionId: await versionIn(visitor) })
    assert.equal(await countOf(tenant, 'plan_acceptances'), 2)
  })

  test('operations see who accepted, of their own tenant only', async ({ assert }) => {
    const seen: number[] = []
    for (const tenant of [await givenATenant(), await givenATenant()]) {
      const store = await givenAStore({ tenant })
      await givenAPlan(tenant)
      const visitor = await anOwner(tenant, store)
      await visitor.post('/my-store/plan/acceptance', { versionId: await versionIn(visitor) })
      const operations = visitorOf(tenant.slug)
      await operations.signIn((await givenAUser(tenant, { role: 'operations' })).email)
      const { acceptances, rate } = pageIn(await operations.get('/platform/compliance')).props
      assert.deepEqual(rate, { stores: 1, accepted: 1 })
      assert.equal(acceptances[0].storeName, store.name)
      const csv = await operations.get('/platform/compliance/acceptances/export')
      assert.lengthOf(csv.body.trim().split('\n'), 2)
      seen.push(acceptances.length)
    }
    assert.deepEqual(seen, [1, 1])
  })

  test('only stores that can sell are counted, and only once', async ({ assert }) => {
    const tenant = await givenATenant()
    const { id: planVersionId } = await givenAPlan(tenant)
    const rate = () => inTenant(tenant, () => acceptanceRate())
    const stores = [await givenAStore({ tenant }), await givenAStore({ tenant })]
    await givenAStore({ tenant })
    for (const { id: storeId } of stores) {
      const { id: userId } = await givenAUser(tenant, { role: 'store_owner', storeId })
      await inTenant(tenant, () =>
        new AcceptPlan().handle({ storeId, userId, planVersionId, locale: 'en' })
      )
    }
    assert.deepEqual(await rate(), { stores: 3, accepted: 2 })
    for (const change of [
      { status: 'paused', pausedBy: 'owner' },
      { status: 'closed', pausedBy: null },
    ] as const) {
      await inTenant(tenant, () => stores[0].merge(change).save())
      assert.deepEqual(await rate(), { stores: 2, accepted: 1 }, change.status)
    }
  })
})

test.group('Commissions | what operations should look at', () => {
  test('rings, owners who live off others, and deep teams', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await givenAPlan(tenant)
    const { owner, upline1, upline2 } = await givenAFamily(tenant)
    const goods = await givenGoods(tenant)
    const sell = async (store: Store, email: string) => {
      const contact = { name: 'Someone', email, phone: null }
      const order = await givenASale(tenant, { ...goods, store }, { contact })
      await whenBooked(tenant, order.orderId)
    }
    const [mia, lin] = [await givenAnOwner(tenant, owner), await givenAnOwner(tenant, upline1)]
    await sell(owner, lin.email)
    await sell(upline1, mia.email)
    await sell(owner, 'a.customer@example.com')

    const alerts = await inTenant(tenant, () => new ComplianceAlerts().handle())
    assert.deepEqual(
      alerts.map(({ kind, stores, count, amount }) => [
        kind,
        stores.map(({ id }) => id),
        count,
        amount?.minor,
      ]),
      [
        ['ring', [upline1.id, owner.id].sort((a, b) => a - b), 2, undefined],
        ['uplines_only', [upline2.id], 2, String(22 + 22 + 47)],
      ]
    )
    assert.isEmpty(await inTenant(neighbour, () => new ComplianceAlerts().handle()))

    for (let n = 0; n < 27; n++) await givenAStore({ tenant, recruiter: owner })
    const deep = await inTenant(tenant, () => new ComplianceAlerts().handle())
    assert.deepInclude(deep.at(-1), { kind: 'depth', count: 4 })
    assert.equal(deep.at(-1)!.stores[0].id, upline2.id)
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, SYSTEM } from '#foundation'
import { planInForce, PublishPlan } from '#commissions'
import { aRule, givenAPlan, RATES } from '#tests/fixtures/commissions_fixture'
import { countOf } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

test.group('Commissions | plans', () => {
  test('the version in force is the latest that has begun', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const now = clock.now()
    await givenAPlan(neighbour, { effectiveFrom: now.minus({ hours: 1 }) })
    const first = await givenAPlan(tenant, { effectiveFrom: now.minus({ days: 30 }) })
    const second = await givenAPlan(tenant, { effectiveFrom: now.minus({ days: 2 }) })
    const future = await givenAPlan(tenant, { effectiveFrom: now.plus({ days: 2 }) })

    const inForceAt = (days: number) =>
      inTenant(tenant, async () => (await planInForce(now.plus({ days })))?.id ?? null)
    assert.deepEqual(
      [await inForceAt(-31), await inForceAt(-3), await inForceAt(0), await inForceAt(3)],
      [null, first.id, second.id, future.id]
    )
    assert.deepEqual([first.version, second.version, future.version], [1, 2, 3])
  })

  test('rules that cannot be paid are refused, and nothing is stored', async ({ assert }) => {
    const tenant = await givenATenant()
    const result = await inTenant(tenant, () =>
      db.transaction((trx) =>
        new PublishPlan().handle(
          {
            name: 'Greedy',
            rules: [aRule({ ...RATES, owner: 9500 })],
            effectiveFrom: clock.now(),
            actor: SYSTEM,
          },
          trx
        )
      )
    )
    assert.deepEqual(result, {
      ok: false,
      error: {
        type: 'plan_invalid',
        problems: [{ type: 'rates_over_whole', rule: 0, sumBp: 10_550 }],
      },
    })
    assert.equal(await countOf(tenant, 'commission_plan_versions'), 0)
  })

  test('the database itself lets no published plan be touched', async ({ assert }) => {
    const tenant = await givenATenant()
    const version = await givenAPlan(tenant)
    const [rule] = await db.from('commission_rules').where('plan_version_id', version.id)
    const rules = () => db.from('commission_rules').where('id', rule.id)
    const versions = () => db.from('commission_plan_versions').where('id', version.id)
    const { id, ...copy } = rule

    await assert.rejects(() => rules().update({ owner_bp: 1 }), /never change/)
    await assert.rejects(() => rules().delete(), /never change/)
    await assert.rejects(
      () => db.table('commission_rules').insert({ ...copy, scope: 'brand', scope_id: 7 }),
      /never change/
    )
    await assert.rejects(() => versions().update({ state: 'draft' }), /never changes/)
    await assert.rejects(() => versions().update({ self_purchase_earns: 1 }), /never changes/)
    await assert.rejects(() => versions().delete(), /never changes/)
  })

  test('nor a plan be stored that was never a draft, or pays more than there is', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const published = await givenAPlan(tenant)
    const [row] = await db.from('commission_plan_versions').where('id', published.id)
    const { id, ...copy } = row
    const version = (change: object) =>
      db.table('commission_plan_versions').insert({ ...copy, version: 2, ...change })
    await assert.rejects(() => version({}), /begins as a draft/)

    await version({ state: 'draft', effective_from: null })
    const draft = await db
      .from('commission_plan_versions')
      .where({ tenant_id: tenant.id, state: 'draft' })
      .firstOrFail()
    const [rule] = await db.from('commission_rules').where('plan_version_id', published.id)
    const { id: ruleId, ...terms } = rule
    const insert = (change: object) =>
      db.table('commission_rules').insert({ ...terms, plan_version_id: draft.id, ...change })
    await assert.rejects(() => insert({ owner_bp: -1 }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ owner_bp: 9_000 }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ scope: 'upline3' }), REFUSED_BY_CHECK)
    await assert.doesNotReject(() => insert({}))
    await assert.rejects(() => insert({}), /duplicate/i)
    await assert.rejects(
      () =>
        db
          .from('commission_rules')
          .where('plan_version_id', draft.id)
          .update({ plan_version_id: published.id }),
      /never change/
    )
  })
})

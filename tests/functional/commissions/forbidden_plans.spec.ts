import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, SYSTEM } from '#foundation'
import { planProblems } from '#commissions/plans/plan_problems'
import { putInForce } from '#commissions/plans/put_in_force'
import { unknownTerms } from '#commissions/plans/unknown_terms'
import { insertDraft, lockPlan } from '#commissions/plans/write_version'
import { FindLosses } from '#commissions/queries/find_losses'
import { planValidator } from '#commissions/validators/plan_validators'
import { givenAPlan, givenASale, whenBooked } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { aPlan, CORPUS } from '#tests/functional/commissions/forbidden_plans'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

test.group('Commissions | forbidden plans', () => {
  for (const { name, plan: wanted, jurisdiction = 'us', rule, version, refusal } of CORPUS) {
    test(`${name}: refused by the code, and by the database`, async ({ assert }) => {
      const tenant = await givenATenant({ jurisdiction })
      await givenGoods(tenant)
      const unknown = unknownTerms(wanted)
      const [invalid] = await planValidator.tryValidate(wanted)
      const problems = invalid ? [invalid] : planProblems(wanted as never, jurisdiction)
      const losses =
        problems.length > 0
          ? []
          : await inTenant(tenant, () => new FindLosses().handle(wanted as never))
      assert.isAbove(unknown.length + problems.length + losses.length, 0)

      await assert.rejects(() => slipIn(tenant), refusal)
    })

    const slipIn = (tenant: Awaited<ReturnType<typeof givenATenant>>) =>
      inTenant(tenant, () =>
        db.transaction(async (trx) => {
          const locked = await lockPlan('Slipped in', trx)
          const draft = await insertDraft(locked, aPlan() as never, trx)
          const own = { tenant_id: tenant.id, plan_version_id: draft.id }
          if (rule) await trx.from('commission_rules').where(own).update(rule)
          if (version)
            await trx.from('commission_plan_versions').where('id', draft.id).update(version)
          await draft.refresh()
          await putInForce(draft, { effectiveFrom: clock.now(), actor: SYSTEM }, trx)
        })
      )
  }

  test('what is fit passes both ways', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenGoods(tenant)
    assert.isEmpty(unknownTerms(aPlan()))
    assert.isEmpty(planProblems(aPlan() as never, 'us'))
    await assert.doesNotReject(() => givenAPlan(tenant))
  })

  test('nothing is earned but from a sold line, in one of four roles', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    await givenAPlan(tenant)
    const order = await givenASale(tenant, goods)
    await whenBooked(tenant, order.orderId)
    const earning = await db.from('earnings').where('tenant_id', tenant.id).firstOrFail()
    const { id, ...copy } = earning
    for (const [change, why] of [
      [{ role: 'recruit' }, REFUSED_BY_CHECK],
      [{ role: 'upline3' }, REFUSED_BY_CHECK],
      [{ role: 'promoter', order_line_id: null }, /cannot be null/],
      [{ role: 'promoter', order_line_id: 9_999_999_999 }, /foreign key/i],
      [{ role: 'promoter', amount_minor: -1 }, REFUSED_BY_CHECK],
    ] as const) {
      await assert.rejects(() => db.table('earnings').insert({ ...copy, ...change }), why)
    }
  })
})

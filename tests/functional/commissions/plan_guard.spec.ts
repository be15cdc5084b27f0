import fc from 'fast-check'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, SYSTEM, tenantTable } from '#foundation'
import { ApproveProduct } from '#catalog'
import { PublishPlan, type PlanRuleTerms } from '#commissions'
import { putInForce } from '#commissions/plans/put_in_force'
import { insertDraft, lockPlan } from '#commissions/plans/write_version'
import { FindLosses } from '#commissions/queries/find_losses'
import type { Tenant } from '#tenancy'
import { aRule, givenAPlan, RATES } from '#tests/fixtures/commissions_fixture'
import { givenGoods, type Goods } from '#tests/fixtures/goods_fixture'
import { countOf } from '#tests/fixtures/ledger_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const termsOf = (rules: PlanRuleTerms[], platformDiscountMaxBp = 0) => ({
  rules,
  platformDiscountMaxBp,
  selfPurchaseEarns: false,
  holdDays: 0,
})

function publish(tenant: Tenant, rules: PlanRuleTerms[]) {
  const plan = { name: 'Standard', rules, effectiveFrom: clock.now(), actor: SYSTEM }
  return inTenant(tenant, () => db.transaction((trx) => new PublishPlan().handle(plan, trx)))
}

/** As only code could that forgot to ask: straight to the database. */
function publishUnasked(tenant: Tenant, rules: PlanRuleTerms[], discountBp = 0) {
  return inTenant(tenant, () =>
    db.transaction(async (trx) => {
      const plan = await lockPlan('Unasked', trx)
      const draft = await insertDraft(plan, termsOf(rules, discountBp), trx)
      await putInForce(draft, { effectiveFrom: clock.now(), actor: SYSTEM }, trx)
    })
  )
}

/** A family of categories, three deep, with the goods in the deepest. */
async function categorized(tenant: Tenant, { variants }: Goods): Promise<number[]> {
  const ids: number[] = []
  for (const name of ['Home', 'Kitchen', 'Tea']) {
    const [id] = await db.table('categories').insert({
      ...{ tenant_id: tenant.id, parent_id: ids.at(-1) ?? null, name, slug: name, position: 0 },
      ...{ created_at: new Date(), updated_at: new Date() },
    })
    ids.push(Number(id))
  }
  await db
    .from('products')
    .whereIn(
      'id',
      variants.map(({ productId }) => productId)
    )
    .update({ category_id: ids.at(-1) })
  return ids
}

test.group('Commissions | no variant is sold at a loss (invariant 12)', () => {
  test('publishing is refused, and the variants are named, dearest loss first', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const goods = await givenGoods(tenant, { brands: 2 })
    await givenGoods(neighbour, { supplyPriceMinor: 890n })
    const cup = goods.variants[1]
    const gold = aRule(
      { ...RATES, owner: 5000 },
      { scope: 'variant', scopeId: cup.id, storeTier: 'gold' }
    )
    const result = await publish(tenant, [aRule(), gold])
    assert.isFalse(result.ok)
    if (result.ok || result.error.type !== 'sells_at_a_loss') throw new Error('was not refused')
    assert.deepEqual(
      result.error.losses.map(({ sku, storeTier, priceMinor, lossMinor }) => [
        sku,
        storeTier,
        priceMinor,
        lossMinor,
      ]),
      [[cup.sku, 'gold', 1_250n, 357n]]
    )
    assert.equal(await countOf(tenant, 'commission_plan_versions'), 0)
    const saved = aRule(
      { ...RATES, owner: 100 },
      { scope: 'variant', scopeId: cup.id, storeTier: 'gold' }
    )
    assert.isTrue((await publish(tenant, [aRule(), saved])).ok)
  })

  test('asking takes as many statements for many variants as for one', async ({ assert }) => {
    const terms = termsOf([aRule({ ...RATES, owner: 9000 })])
    const asked = async (variantsOfEach: number) => {
      const tenant = await givenATenant()
      await givenGoods(tenant, { variantsOfEach })
      const { result, queries } = await countQueries(() =>
        inTenant(tenant, () => new FindLosses().handle(terms))
      )
      return { found: result.length, queries }
    }
    const [one, many] = [await asked(1), await asked(60)]
    assert.deepEqual([one.found, many.found], [1, 60])
    assert.equal(one.queries, many.queries)
  })

  test('the database refuses what the code would, and nothing else', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 2 })
    const [home, kitchen, tea] = await categorized(tenant, goods)
    const [first] = goods.variants
    const bp = fc.integer({ min: 0, max: 1_300 })
    const scopes = [
      ['tenant', 0],
      ['category', home],
      ['category', kitchen],
      ['category', tea],
      ['brand', first.brandId],
      ['product', first.productId],
      ['variant', first.id],
    ] as const
    const anyRule = fc
      .record({
        scope: fc.constantFrom(...scopes),
        storeTier: fc.constantFrom('', 'gold'),
        base: fc.constantFrom('gross' as const, 'retail' as const, 'margin' as const),
        rates: fc.record({ owner: bp, upline1: bp, upline2: bp, promoter: bp }),
        markupShareBp: fc.constantFrom(0, 5_000, 10_000),
      })
      .map(({ scope: [scope, scopeId], ...rule }) => ({ ...rule, scope, scopeId }))
    const anyRules = fc.uniqueArray(anyRule, {
      minLength: 1,
      maxLength: 5,
      selector: ({ scope, scopeId, storeTier }) => `${scope}:${scopeId}:${storeTier}`,
    })
    const verdicts = { refused: 0, passed: 0 }
    await fc.assert(
      fc.asyncProperty(anyRules, fc.constantFrom(0, 300, 700), async (rules, discountBp) => {
        const losses = await inTenant(tenant, () =>
          new FindLosses().handle(termsOf(rules, discountBp))
        )
        if (losses.length === 0) {
          verdicts.passed += 1
          await publishUnasked(tenant, rules, discountBp)
        } else {
          verdicts.refused += 1
          await assert.rejects(() => publishUnasked(tenant, rules, discountBp), /sold at a loss/)
        }
      }),
      { numRuns: 60 }
    )
    assert.isAbove(Math.min(verdicts.refused, verdicts.passed), 2)
  })

  test('prices that would make a plan lose do not come in force', async ({ assert }) => {
    const tenant = await givenATenant()
    const reviewer = await givenAUser(tenant, { role: 'operations' })
    const goods = await givenGoods(tenant)
    await givenAPlan(tenant, { platformDiscountMaxBp: 0 })
    await givenAPlan(tenant, {
      rules: [aRule({ ...RATES, owner: 1_300 })],
      platformDiscountMaxBp: 0,
      effectiveFrom: clock.now().plus({ days: 3 }),
    })
    const [variant] = goods.variants
    const approve = (supplyPriceMinor: bigint) => {
      const band = { floorPriceMinor: 900n, retailPriceMinor: 1_000n, ceilingPriceMinor: 1_000n }
      const prices = [{ variantId: variant.id, supplyPriceMinor, ...band }]
      const input = { productId: variant.productId, prices, reviewer }
      return inTenant(tenant, () =>
        db.transaction((trx) => new ApproveProduct().handle(input, trx))
      )
    }
    assert.isTrue((await approve(765n)).ok, 'within both plans')
    for (const [supply, why] of [
      [768n, 'fits the plan in force, not the one that follows'],
      [890n, 'fits neither'],
    ] as const) {
      const refused = await approve(supply)
      assert.deepEqual(
        refused.ok ? null : refused.error,
        { type: 'prices_refused', variantIds: [variant.id] } as never,
        why
      )
    }
    const row = await inTenant(tenant, () =>
      tenantTable('variants').where('id', variant.id).first()
    )
    assert.equal(Number(row.supply_price_minor), 765)
  })
})

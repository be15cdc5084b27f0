import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Tenant } from '#tenancy'
import { givenAPlan, RATES } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { countOf } from '#tests/fixtures/ledger_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

const HOME = '/platform/commission-plan'

async function operations(tenant: Tenant) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role: 'operations' })).email)
  return visitor
}

/** A plan in force, goods on sale, and a draft begun in the console. */
async function aDraft({ timezone = 'UTC' } = {}) {
  const tenant = await givenATenant({ timezone })
  await givenGoods(tenant)
  await givenAPlan(tenant, { platformDiscountMaxBp: 0 })
  const visitor = await operations(tenant)
  const begun = await visitor.post(`${HOME}/versions`)
  const page = () => visitor.get(begun.location!).then(pageIn)
  const { terms } = (await page()).props
  return { tenant, visitor, path: begun.location!, page, terms }
}

const body = (terms: Record<string, never>, rates: object, more: object = {}) => ({
  ...terms,
  rules: [
    {
      ...{ scope: 'tenant', scopeId: 0, storeTier: '', base: 'gross', markupShareBp: 10_000 },
      rates: { ...RATES, ...rates },
      ...more,
    },
  ],
})

test.group('Commission plan pages', () => {
  test('a draft begins as the plan in force, is changed, compared and published', async ({
    assert,
  }) => {
    const { tenant, visitor, path, page, terms } = await aDraft()
    assert.equal(terms.rules[0].rates.owner, 1250)

    await visitor.send('PUT', path, body(terms, { owner: 1300 }))
    const { changes, comparedWith, lossesCount } = (await page()).props
    assert.deepEqual([comparedWith, lossesCount], [1, 0])
    assert.deepInclude(changes[0], { name: 'owner', from: '1250', to: '1300' })

    const published = await visitor.post(`${path}/publication`)
    assert.equal(published.location, HOME)
    const { plan, versions } = pageIn(await visitor.get(HOME)).props
    assert.deepEqual([plan.version, plan.terms.rules[0].rates.owner], [2, 1300])
    assert.deepEqual(
      versions.map((row: { standing: string }) => row.standing),
      ['in_force', 'archived']
    )
    await visitor.send('PUT', path, body(terms, { owner: 1 }))
    await visitor.send('DELETE', path)
    assert.equal((await page()).props.terms.rules[0].rates.owner, 1300, 'it stands for good')
    assert.equal(await countOf(tenant, 'commission_plan_versions'), 2)
  })

  test('two clicks begin one draft, and another once the first is changed', async ({ assert }) => {
    const tenant = await givenATenant()
    for (const one of [tenant, await givenATenant()]) await givenAPlan(one)
    const visitor = await operations(tenant)
    const begin = async () => (await visitor.post(`${HOME}/versions`)).location!
    const [path, same] = await Promise.all([begin(), begin()])
    assert.equal(same, path)
    const { terms } = pageIn(await visitor.get(path)).props
    await visitor.send('PUT', path, body(terms, { owner: 1300 }))
    assert.notEqual(await begin(), path)
    assert.equal(await countOf(tenant, 'commission_plan_versions'), 3)
  })

  test('a day that nobody can read publishes nothing, and is told in both languages', async ({
    assert,
  }) => {
    const { visitor, path, page } = await aDraft()
    const REFUSED = { en: 'Please give begin as a date.', zh: '生效时间须为日期。' }
    for (const [locale, text] of Object.entries(REFUSED)) {
      for (const effectiveFrom of ['soon', '2199-02-30', '30.12.2199']) {
        await visitor.post(`${path}/publication?lang=${locale}`, { effectiveFrom })
        const { errors, version } = (await page()).props
        assert.deepEqual([errors.effectiveFrom, version.isDraft], [text, true], effectiveFrom)
      }
    }
  })

  test('a draft published from a day on begins with that day where the tenant is', async ({
    assert,
  }) => {
    const { visitor, path } = await aDraft({ timezone: 'Asia/Shanghai' })
    await visitor.post(`${path}/publication`, { effectiveFrom: '2199-01-01' })
    const { versions } = pageIn(await visitor.get(HOME)).props
    assert.deepEqual(
      versions.map((row: { standing: string }) => row.standing),
      ['announced', 'in_force']
    )
    assert.equal(Date.parse(versions[0].effectiveFrom), Date.parse('2198-12-31T16:00:00Z'))
  })

  test('a draft that would lose names the variants, and is not published', async ({ assert }) => {
    const { visitor, path, page, terms } = await aDraft()
    await visitor.send('PUT', path, body(terms, { owner: 3000 }))
    const { losses } = (await page()).props
    assert.lengthOf(losses, 1)
    await visitor.post(`${path}/publication`)
    assert.isTrue((await page()).props.version.isDraft)
    const csv = await visitor.get(`${path}/losses`)
    assert.include(csv.body, losses[0].sku)
  })

  test('terms that no plan has are refused by name', async ({ assert }) => {
    const { tenant, visitor, path, terms } = await aDraft()
    for (const wrong of [
      { ...body(terms, { owner: 1300 }), recruitBonusMinor: 500 },
      body(terms, { owner: 1300, upline3: 100 }),
      body(terms, { owner: 9900 }),
      body(terms, { owner: 1300 }, { joiningFeeMinor: 1 }),
    ]) {
      await visitor.send('PUT', path, wrong)
    }
    const rates = await db
      .from('commission_rules')
      .where('tenant_id', tenant.id)
      .distinct('owner_bp')
    assert.deepEqual(
      rates.map((row) => row.owner_bp),
      [1250]
    )
  })

  test('an example is divided by the production split', async ({ assert }) => {
    const { visitor } = await aDraft()
    const asked = {
      ...{ base: 'gross', rates: RATES, markupShareBp: 10_000, platformDiscountMaxBp: 1_000 },
      ...{ unitPriceMinor: 10_501, retailPriceMinor: 10_501, supplyPriceMinor: 6_000 },
      ...{ quantity: 1, discountMinor: 500 },
    }
    const answer = await visitor.ask(`${HOME}/examples`, {
      method: 'POST',
      form: asked,
      headers: { accept: 'application/json' },
    })
    const { rows, pool, cash } = JSON.parse(answer.body)
    assert.deepEqual([pool.minor, cash.minor], ['2415', '10001'])
    assert.deepEqual(
      rows.map((row: { sold: { minor: string } }) => row.sold.minor),
      ['6000', '1313', '499', '236', '367', '1586']
    )
  })

  test('other tenants’ versions are not there, and other hats stay out', async ({ assert }) => {
    const { tenant, path } = await aDraft()
    const stranger = await operations(await givenATenant())
    assert.equal((await stranger.get(path)).status, 404)
    await stranger.post(`${path}/publication`)
    await stranger.send('DELETE', path)
    assert.equal(await countOf(tenant, 'commission_plan_versions'), 2)

    const finance = visitorOf(tenant.slug)
    await finance.signIn((await givenAUser(tenant, { role: 'finance' })).email)
    assert.equal((await finance.get(HOME)).status, 403)
  })
})

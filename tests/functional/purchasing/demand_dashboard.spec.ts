import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, tenantTable } from '#foundation'
import { DemandBySku } from '#purchasing'
import { lastDays } from '#purchasing/demand/demand_days'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { givenASale } from '#tests/fixtures/purchasing_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const FILTERS = { period: 28, sort: 'cover' } as const
const daysAgo = (days: number) => clock.now().minus({ days }).toISO()

test.group('The demand dashboard', () => {
  test('compares what sells with what is there, and suggests', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { variantsOfEach: 3, stock: 10 })
    const [tea, cup] = goods.variants
    await givenASale(tenant, goods, { variant: tea, quantity: 35, at: daysAgo(10) })
    await givenASale(tenant, goods, { variant: tea, quantity: 7, at: daysAgo(40) })
    await givenASale(tenant, goods, { variant: cup, quantity: 1, at: daysAgo(1) })
    await whenJobsAreDone(tenant)

    const { rows, totals, days } = await inTenant(tenant, () =>
      new DemandBySku().handle(FILTERS, undefined, 'en')
    )
    assert.deepEqual(
      rows.map(({ sku, unitsSold, coverDays, isDue }) => [sku, unitsSold, coverDays, isDue]),
      [
        [tea.sku, 35, 10, true],
        [cup.sku, 1, 175, false],
        [goods.variants[2].sku, 0, null, false],
      ]
    )
    /* One a day; 7 days of delivery, 7 of safety, 28 of cycle: 42 in all, 10 are there. */
    assert.containSubset(rows[0], {
      velocityMilli: 1_000,
      reorderPoint: 14,
      suggestedQuantity: 32,
      trendBp: 40_000,
      gross: { minor: '35000', currency: 'USD' },
    })
    assert.containSubset(totals, { variants: 3, unitsSold: 36, due: 1, stockOuts: 0 })
    assert.lengthOf(days, 28)
    assert.equal(
      days.reduce((sum, { unitsSold }) => sum + unitsSold, 0),
      36
    )
  })

  test('filters narrow rows, figures and days alike', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const [tea, cup] = goods.variants
    await givenASale(tenant, goods, { variant: tea, quantity: 30, at: daysAgo(3) })
    await givenASale(tenant, goods, { variant: cup, quantity: 2, at: daysAgo(3) })
    await whenJobsAreDone(tenant)
    await inTenant(tenant, () =>
      tenantTable('products')
        .where('id', cup.productId)
        .update({ translations: JSON.stringify({ zh: { title: '白瓷茶杯', description: '…' } }) })
    )
    const dashboard = (filters: object) =>
      inTenant(tenant, () => new DemandBySku().handle({ ...FILTERS, ...filters }, undefined, 'en'))

    for (const [filters, skus] of [
      [{ brandId: cup.brandId }, [cup.sku]],
      [{ search: tea.sku.slice(4) }, [tea.sku]],
      [{ search: tea.sku.toUpperCase() }, [tea.sku]],
      [{ search: '茶杯' }, [cup.sku]],
      [{ search: '%' }, []],
      [{ search: 'description' }, []],
      [{ coverBelow: 10 }, [tea.sku]],
      [{ due: true }, [tea.sku]],
      [{ sort: 'units' }, [tea.sku, cup.sku]],
      [{ categoryId: 1 }, []],
    ] as const) {
      const found = await dashboard(filters)
      assert.deepEqual(
        found.rows.map(({ sku }) => sku),
        [...skus],
        JSON.stringify(filters)
      )
      const inDays = found.days.reduce((sum, { unitsSold }) => sum + unitsSold, 0)
      assert.equal(found.totals.unitsSold, inDays)
    }
  })

  test('two thousand variants cost as many statements as two, and page without a gap', async ({
    assert,
  }) => {
    const statements = async (count: number) => {
      const tenant = await givenATenant()
      const goods = await givenGoods(tenant, { variantsOfEach: count, stock: 3 })
      await inTenant(tenant, () =>
        db.transaction(async (trx) => {
          const rows = goods.variants.map(({ id }, index) => ({
            tenant_id: tenant.id,
            variant_id: id,
            day: lastDays(5).from,
            units_sold: (index % 90) + 1,
            orders_count: 1,
            gross_minor: 100,
          }))
          for (let start = 0; start < rows.length; start += 500) {
            await trx.table('variant_demand_days').multiInsert(rows.slice(start, start + 500))
          }
        })
      )
      let queries = 0
      const countOne = () => queries++
      db.manager.get('mysql')!.connection!.client!.on('query', countOne)
      const seen: string[] = []
      const page = async (after?: string) => {
        const found = await inTenant(tenant, () => new DemandBySku().handle(FILTERS, after, 'en'))
        seen.push(...found.rows.map(({ sku }) => sku))
        return found.next
      }
      let next = await page()
      const first = queries
      for (let pages = 1; next && pages < 100; pages++) next = await page(next)
      db.manager.get('mysql')!.connection!.client!.off('query', countOne)
      assert.lengthOf(new Set(seen), count)
      assert.lengthOf(seen, count)
      return first
    }
    const few = await statements(2)
    assert.isAbove(few, 5)
    assert.equal(await statements(2_000), few)
  })
})

test.group('Demand pages', () => {
  const aVisitor = async (
    tenant: Tenant,
    role: 'operations' | 'brand_member',
    brandId?: number
  ) => {
    const visitor = visitorOf(tenant.slug)
    await visitor.signIn((await givenAUser(tenant, { role, brandId })).email)
    return visitor
  }

  test('are for operations, and only of their own tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [own] = (await givenGoods(tenant, { stock: 1 })).variants
    const [foreign] = (await givenGoods(neighbour, { stock: 1 })).variants
    const operations = await aVisitor(tenant, 'operations')
    const index = await operations.get('/platform/demand')
    assert.equal(index.status, 200)
    assert.include(index.body, own.sku)
    assert.notInclude(index.body, foreign.sku)

    const statusOf = async (path: string) => (await operations.get(path)).status
    assert.equal(await statusOf(`/platform/demand/${own.id}`), 200)
    assert.equal(await statusOf(`/platform/demand/${foreign.id}`), 404)
    assert.equal(await statusOf('/platform/demand?period=13&after=x&brand=-1&cover=many'), 200)

    const brand = await aVisitor(tenant, 'brand_member', own.brandId)
    for (const path of ['', '/export', `/${own.id}`]) {
      assert.equal((await brand.get(`/platform/demand${path}`)).status, 403)
    }
  })

  test('give a file that no spreadsheet runs', async ({ assert }) => {
    const tenant = await givenATenant()
    const [variant] = (await givenGoods(tenant, { stock: 1 })).variants
    await inTenant(tenant, () => tenantTable('products').update({ title: '=1+1' }))
    const file = await (await aVisitor(tenant, 'operations')).get('/platform/demand/export')
    assert.equal(file.status, 200)
    assert.include(file.body, `${variant.sku},'=1+1,`)
  })
})

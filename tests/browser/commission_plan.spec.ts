import { test } from '@japa/runner'
import type { Locale } from '#foundation'
import { RunSimulation } from '#commissions/actions/run_simulation'
import { assertAccessible } from '#tests/browser/accessibility'
import { signIn } from '#tests/browser/sign_in'
import { aStaffVisitor } from '#tests/browser/staff_visitor'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import {
  givenAFamily,
  givenAPlan,
  givenASale,
  whenBooked,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const HOME = '/platform/commission-plan'

async function aSoldTenant() {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const family = await givenAFamily(tenant)
  const goods = { ...(await givenGoods(tenant)), store: family.owner }
  const order = await givenASale(tenant, goods)
  await whenBooked(tenant, order.orderId)
  return { tenant, goods, family }
}

const press = ({ page, locale }: Visitor, name: string) =>
  page.getByRole('button', { name: text(locale, name), exact: true }).click()

async function saveOwnersRate(visitor: Visitor, percent: string) {
  const { page, locale } = visitor
  await page.getByLabel(text(locale, 'earnings.role.owner'), { exact: true }).fill(percent)
  await press(visitor, 'common.save')
  await page.getByText(text(locale, 'plans.saved')).waitFor()
}

test.group('The commission plan', () => {
  test('is drafted with a live example, guarded, simulated and published, in {$self}')
    .with(['en', 'zh'] satisfies Locale[])
    .run(async ({ assert, browser }, locale) => {
      const { tenant, goods } = await aSoldTenant()
      const visitor = await aStaffVisitor(
        { browser, tenant, locale, path: HOME },
        { role: 'operations' }
      )
      const { page } = visitor
      await press(visitor, 'plans.draft')
      await page.waitForURL(/versions\/\d+$/)
      const row = page.getByRole('row', { name: text(locale, 'earnings.role.owner') }).first()
      await row.getByText('12.50').waitFor()
      await page.getByLabel(text(locale, 'earnings.role.owner'), { exact: true }).fill('40')
      await row.getByText('40.00').waitFor()

      await saveOwnersRate(visitor, '40')
      await page.getByText(text(locale, 'plans.losses.title', { count: 1 })).waitFor()
      await page.getByText(goods.variants[0].sku).waitFor()
      await saveOwnersRate(visitor, '13')
      await assertAccessible(assert, page)

      await press(visitor, 'plans.simulation.run')
      await page.waitForURL(/simulations\/\d+$/)
      const id = Number(page.url().split('/').at(-1))
      await inTenant(tenant, () => new RunSimulation().handle(id))
      await page.getByText(text(locale, 'plans.simulation.worst')).waitFor()
      await page.getByRole('row', { name: text(locale, 'earnings.role.owner') }).waitFor()
      await assertAccessible(assert, page)

      await page.goBack()
      await press(visitor, 'plans.publish.button')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: text(locale, 'plans.publish.button') })
        .click()
      await page.waitForURL(new RegExp(`${HOME}$`))
      await page.getByText('13%').waitFor()
      assert.deepEqual(visitor.consoleErrors, [])
    })

  test('is read and accepted by an owner on their phone, in {$self}')
    .with(['en', 'zh'] satisfies Locale[])
    .run(async ({ assert, browser }, locale) => {
      const { tenant, family } = await aSoldTenant()
      const visitor = await aVisitor(browser, { device: 'phone', locale })
      const owner = { role: 'store_owner' as const, storeId: family.owner.id, locale }
      const { email } = await givenAUser(tenant, owner)
      await signIn(visitor, { subdomain: tenant.slug, email, path: '/my-store' })
      const { page } = visitor
      await page.getByRole('link', { name: text(locale, 'disclosure.title') }).click()
      await page.getByText(text(locale, 'disclosure.no_recruiting')).waitFor()
      await assertAccessible(assert, page)
      await page.getByRole('checkbox').click()
      await press(visitor, 'disclosure.accept')
      await page.getByText(text(locale, 'disclosure.accepted_notice')).waitFor()

      await visitor.visit(tenant.slug, '/my-store/earnings')
      await page.getByRole('link', { name: /1\.25/ }).click()
      await page.getByText(text(locale, 'earnings.explain.sum')).last().waitFor()
      await assertAccessible(assert, page)
      assert.deepEqual(visitor.consoleErrors, [])
    })
})

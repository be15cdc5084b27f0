import { test } from '@japa/runner'
import type { Locale } from '#foundation'
import { clock } from '#foundation'
import { Money } from '#money'
import { amount, aStaffVisitor, pressAndConfirm, tile } from '#tests/browser/staff_visitor'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { givenASale } from '#tests/fixtures/purchasing_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

/** Sold at a supply price of 6.00: one a day, and ten left, so that 32 are suggested. */
async function givenDemand() {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { stock: 10 })
  const [tea] = goods.variants
  const at = clock.now().minus({ days: 10 }).toISO()
  await givenASale(tenant, goods, { variant: tea, quantity: 35, at })
  await whenJobsAreDone(tenant)
  return { tenant, tea }
}

async function draftTheSuggestion({ page, locale }: Visitor) {
  await page.getByRole('link', { name: text(locale, 'purchasing.demand.suggestions') }).click()
  await page.getByRole('button', { name: text(locale, 'purchasing.suggestions.create') }).click()
  await page.waitForURL(/purchase-orders\/PO-/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

async function confirmAll({ page, locale }: Visitor) {
  const day = page.getByRole('combobox', { name: text(locale, 'purchasing.confirm.expected_on') })
  await day.fill(clock.now().plus({ days: 7 }).toISODate())
  await day.press('Enter')
  await page
    .getByRole('button', { name: text(locale, 'purchasing.confirm.save'), exact: true })
    .click()
  await page.getByText(text(locale, 'purchasing.notices.confirmed')).waitFor()
}

async function receive({ page, locale }: Visitor, sku: string, quantity: number) {
  await page.getByRole('link', { name: text(locale, 'purchasing.order.receive') }).click()
  const counted = page.getByLabel(text(locale, 'purchasing.receive.quantity_of', { sku }))
  await counted.fill(String(quantity))
  await counted.blur()
  await page.getByRole('button', { name: text(locale, 'purchasing.receive.save') }).click()
  await page.waitForURL(/purchase-orders\/PO-\w+$/)
}

const state = ({ page, locale }: Visitor, name: string) =>
  page.getByRole('heading', { level: 1 }).getByText(text(locale, `purchasing.state.${name}`))

test.group('A purchase order', () => {
  test('goes from suggestion to receipt, and is owed, in {$self}')
    .with(['en', 'zh'] satisfies Locale[])
    .run(async ({ assert, browser }, locale) => {
      const { tenant, tea } = await givenDemand()
      const usd = (minor: bigint) => amount(locale, Money.of(minor, 'USD'))

      const operations = await aStaffVisitor(
        { browser, tenant, locale, path: '/platform/demand' },
        { role: 'operations' }
      )
      assert.equal(await tile(operations, 'purchasing.tiles.units').textContent(), '35')
      assert.isAbove(await operations.page.locator('canvas').count(), 0)
      const number = await draftTheSuggestion(operations)
      assert.equal(await tile(operations, 'purchasing.order.total').textContent(), usd(19_200n))
      await pressAndConfirm(operations, 'purchasing.order.approve')
      await state(operations, 'approved').waitFor()

      const brand = await aStaffVisitor(
        { browser, tenant, locale, path: `/brand/purchase-orders/${number}` },
        { role: 'brand_member', brandId: tea.brandId }
      )
      await confirmAll(brand)

      await operations.page.reload()
      await receive(operations, tea.sku, 20)
      await state(operations, 'partially_received').waitFor()
      assert.equal(
        await tile(operations, 'purchasing.order.received_total').textContent(),
        usd(12_000n)
      )
      await receive(operations, tea.sku, 12)
      await state(operations, 'received').waitFor()

      await brand.visit(tenant.slug, '/brand/statement')
      assert.equal(await tile(brand, 'payouts.payable').textContent(), usd(19_200n))
      const booked = brand.page.getByText(text(locale, 'ledger.events.purchase_order_received'))
      assert.equal(await booked.count(), 2)

      for (const { consoleErrors, context } of [operations, brand]) {
        assert.deepEqual(consoleErrors, [])
        await context.close()
      }
    })
})

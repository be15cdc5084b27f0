import { test } from '@japa/runner'
import { assertAccessible } from '#tests/browser/accessibility'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { linkIn, mailsTo } from '#tests/fixtures/mailbox'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

const PASSWORD = 'mia likes good tea'

const ADDRESSES = {
  en: { country: 'US', region: 'OR', city: 'Portland', line1: '12 Fir Street', zip: '97201' },
  zh: { country: 'CN', region: '北京市', city: '北京市', line1: '朝阳北路 12 号', zip: '' },
}

async function fill(visitor: Visitor, fields: Record<string, string>) {
  for (const [key, value] of Object.entries(fields)) {
    await visitor.page.getByLabel(text(visitor.locale, key), { exact: true }).fill(value)
  }
}

const press = (visitor: Visitor, key: string) =>
  visitor.page.getByRole('button', { name: text(visitor.locale, key), exact: true }).click()

async function saveAnAddress(visitor: Visitor) {
  const { page, locale } = visitor
  const address = ADDRESSES[locale]
  await fill(visitor, {
    'account.address.recipient': 'Mia',
    'account.address.phone': '13800000000',
  })
  await page.locator('select[name=country]').selectOption(address.country)
  await page.locator('select[name=region]').selectOption(address.region)
  if (locale === 'zh') await page.locator('select[name=district]').selectOption('朝阳区')
  else await page.locator('input[name=city]').fill(address.city)
  await page.locator('input[name=line1]').fill(address.line1)
  if (address.zip) await page.locator('input[name=postalCode]').fill(address.zip)
  await press(visitor, 'common.save')
}

test.group('A customer on a phone', () => {
  for (const locale of ['en', 'zh'] as const) {
    test(`signs up by mail and keeps an address, in ${locale}`, async ({ assert, browser }) => {
      const tenant = await givenATenant()
      const store = await givenAStore({ tenant })
      const shop = `${store.slug}.${tenant.slug}`
      const email = `mia-${tenant.slug}@example.com`
      const visitor = await aVisitor(browser, { device: 'phone', locale })
      const { page } = visitor

      await visitor.visit(shop, '/account')
      await page.getByRole('link', { name: text(locale, 'account.sign_up.title') }).click()
      await page.waitForURL('**/account/sign-up')
      await assertAccessible(assert, page)
      await fill(visitor, { 'account.name': 'Mia', 'auth.email': email })
      await press(visitor, 'account.sign_up.send')
      await page.getByText(text(locale, 'account.sign_up.mailed')).waitFor()

      await whenJobsAreDone(tenant)
      const link = linkIn((await mailsTo(email))[0])
      await visitor.visit(shop, link.pathname + link.search)
      await fill(visitor, { 'auth.new_password': PASSWORD })
      await press(visitor, 'auth.set_password')
      await page.waitForURL('**/account/sign-in')
      await fill(visitor, { 'auth.email': email, 'auth.password': PASSWORD })
      await press(visitor, 'auth.sign_in')
      await page.waitForURL('**/account')
      await assertAccessible(assert, page)

      await page.getByRole('link', { name: text(locale, 'account.addresses.add') }).click()
      await page.waitForURL('**/addresses/create')
      await assertAccessible(assert, page)
      await saveAnAddress(visitor)
      await page.getByText(text(locale, 'account.addresses.saved')).waitFor()
      const saved = await page.locator('address').textContent()
      assert.include(saved, ADDRESSES[locale].line1)
      assert.include(saved, locale === 'zh' ? '中国' : 'United States')
      assert.deepEqual(visitor.consoleErrors, [])
      await visitor.context.close()
    })
  }
})

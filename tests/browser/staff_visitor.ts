import type { Browser } from 'playwright'
import type { Locale } from '#foundation'
import type { Money } from '#money'
import type { Tenant } from '#tenancy'
import { signIn } from '#tests/browser/sign_in'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { givenAUser } from '#tests/fixtures/tenant_fixture'

interface StaffWishes {
  browser: Browser
  tenant: Tenant
  locale: Locale
  /** Where they want to go first. */
  path: string
}

/** Someone new of that role, on a laptop, signed in through the page and at `path`. */
export async function aStaffVisitor(
  { browser, tenant, locale, path }: StaffWishes,
  wishes: Parameters<typeof givenAUser>[1]
): Promise<Visitor> {
  const visitor = await aVisitor(browser, { device: 'laptop', locale })
  const { email } = await givenAUser(tenant, { ...wishes, locale })
  await signIn(visitor, { subdomain: tenant.slug, email, path })
  return visitor
}

/** Presses a button, and says yes where the page asks whether one is sure. */
export async function pressAndConfirm({ page, locale }: Visitor, button: string) {
  await page.getByRole('button', { name: text(locale, button) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text(locale, 'common.confirm') })
    .click()
}

/** An amount as the visitor reads it. */
export function amount(locale: Locale, money: Money) {
  return money.format(locale === 'zh' ? 'zh-CN' : 'en-US')
}

/** The figure that stands under a name. */
export function tile({ page, locale }: Visitor, label: string) {
  return page
    .locator('.tile')
    .filter({ has: page.getByText(text(locale, label), { exact: true }) })
    .locator('.value')
}

import { addressOf, type Visitor } from '#tests/browser/visitor'
import { text } from '#tests/browser/text'
import { PASSWORD } from '#tests/fixtures/tenant_fixture'

interface Account {
  /** Of the tenant's host; the operator's where empty. */
  subdomain: string
  email: string
  /** The page that they ask for, and are sent from to sign in. */
  path?: string
}

/** Signs in through the page, and waits until the page behind it stands. */
export async function signIn(visitor: Visitor, { subdomain, email, path }: Account) {
  const { page, locale } = visitor
  const door = subdomain === '' ? '/operator/sign-in' : '/sign-in'
  await visitor.visit(subdomain, path ?? door)
  await page.getByLabel(text(locale, 'auth.email')).fill(email)
  await page.getByLabel(text(locale, 'auth.password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: text(locale, 'auth.sign_in') }).click()
  await page.waitForURL((url) => url.href !== addressOf(subdomain, door))
  await page.waitForLoadState('networkidle')
}

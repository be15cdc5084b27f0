import { randomUUID } from 'node:crypto'
import type { User } from '#identity'
import { BOWL, TEA, type Stage } from '#tests/browser/chain/stage'
import { signIn } from '#tests/browser/sign_in'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { PASSWORD } from '#tests/fixtures/tenant_fixture'

export const STORE = { name: 'Mei’s table', slug: 'meis-table' }

/** An owner on a phone, signed in and at `path`. */
export async function onAPhone(
  { browser, locale, tenant }: Stage,
  { email }: Pick<User, 'email'>,
  path: string
): Promise<Visitor> {
  const visitor = await aVisitor(browser, { device: 'phone', locale })
  await signIn(visitor, { subdomain: tenant.slug, email, path })
  return visitor
}

/** The parent's owner makes an invitation on a phone. Returns its link. */
export async function anOwnerInvites(stage: Stage): Promise<string> {
  const { locale, parent } = stage
  const { page, context } = await onAPhone(stage, parent.owner, '/my-store/team')
  await page.getByRole('button', { name: text(locale, 'my_store.team.invite') }).click()
  await page.getByRole('button', { name: text(locale, 'my_store.team.make') }).click()
  const link = await page.getByLabel(text(locale, 'my_store.share.link')).inputValue()
  await context.close()
  return link
}

/** Someone opens the invitation on a phone, and with it a store of their own. */
export async function someoneOpensAStore(stage: Stage, invitation: string) {
  const { browser, locale, tenant } = stage
  const owner = await aVisitor(browser, { device: 'phone', locale })
  const email = `mei-${randomUUID().slice(0, 8)}@example.com`
  const { page } = owner
  await page.goto(invitation)
  await page.getByLabel(text(locale, 'invitation.name'), { exact: true }).fill('Mei')
  await page.getByLabel(text(locale, 'invitation.email')).fill(email)
  await page.getByLabel(text(locale, 'invitation.password'), { exact: true }).fill(PASSWORD)
  await page.getByLabel(text(locale, 'invitation.store_name')).fill(STORE.name)
  await page.getByLabel(text(locale, 'invitation.address'), { exact: true }).fill(STORE.slug)
  await page.getByLabel(text(locale, 'invitation.agree', { tenant: tenant.name })).check()
  await page.getByRole('button', { name: text(locale, 'invitation.submit') }).click()
  await page.waitForURL(/\/my-store$/)
  return { owner, email }
}

/** Nothing but what the owner picks, ten percent above retail. */
export async function theOwnerPicksProductsAndAMarkup(
  { page, locale, visit }: Visitor,
  { tenant }: Stage
) {
  await visit(tenant.slug, '/my-store/assortment')
  await page.getByText(text(locale, 'my_store.assortment.kinds.selected')).click()
  await page.getByRole('button', { name: text(locale, 'my_store.assortment.save') }).click()
  await page.getByText(text(locale, 'my_store.assortment.saved')).waitFor()

  await visit(tenant.slug, '/my-store/products')
  for (const title of [TEA, BOWL]) {
    const name = text(locale, 'my_store.products.show', { title })
    await page.getByRole('switch', { name }).click()
    await page.getByRole('switch', { name, checked: true }).waitFor()
  }

  await visit(tenant.slug, '/my-store/markup')
  await page.getByLabel(text(locale, 'my_store.markup.label')).fill('10')
  await page.getByRole('button', { name: text(locale, 'my_store.markup.save') }).click()
  await page.getByText(text(locale, 'my_store.markup.saved')).waitFor()
}

/** Opens the share sheet of the first product. Returns the link in it. */
export async function theOwnerSharesAProduct({ page, locale, visit }: Visitor, { tenant }: Stage) {
  await visit(tenant.slug, '/my-store/products')
  await page.getByRole('link', { name: TEA }).click()
  await page.getByRole('button', { name: text(locale, 'my_store.share.product') }).click()
  return page.getByLabel(text(locale, 'my_store.share.link')).inputValue()
}

import { PAGE_TEXTS } from '#payments/simulator/pages/page_texts'
import type { Stage } from '#tests/browser/chain/stage'
import { aStaffVisitor, pressAndConfirm } from '#tests/browser/staff_visitor'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'
import { eventually } from '#tests/fixtures/stripe_fixture'

/** The owner connects an account on Stripe's page, and comes back. */
export async function theOwnerConnectsAnAccount(
  { page, locale, visit }: Visitor,
  { tenant }: Stage
) {
  await visit(tenant.slug, '/my-store/payouts')
  await page.getByRole('button', { name: text(locale, 'payouts.account.connect') }).click()
  await page.getByRole('button', { name: PAGE_TEXTS[locale].active }).click()
  await page.getByText(text(locale, 'payouts.account.connected')).waitFor()
}

/** One person of finance makes a batch of everything on a rail, another one approves it. */
export async function financePays(stage: Stage, rail: 'stripe' | 'manual') {
  const { locale } = stage
  const maker = await aStaffVisitor({ ...stage, path: '/finance/batches' }, { role: 'finance' })
  await maker.page.getByRole('button', { name: text(locale, 'finance.batches.create') }).click()
  const dialog = maker.page.getByRole('dialog')
  await dialog.getByText(text(locale, `finance.rail.${rail}`), { exact: true }).click()
  await dialog.getByLabel(text(locale, 'finance.batches.minimum')).fill('1.00')
  await dialog.getByRole('button', { name: text(locale, 'finance.batches.create') }).click()
  await maker.page.waitForURL(/\/finance\/batches\/.+/)

  const path = new URL(maker.page.url()).pathname
  const checker = await aStaffVisitor({ ...stage, path }, { role: 'finance' })
  await pressAndConfirm(checker, 'finance.batches.approve')
  if (rail === 'manual') await pressAndConfirm(checker, 'finance.batches.settle')
  await eventually(`the ${rail} batch is completed`, () => isCompleted(checker))
  return [maker, checker]
}

async function isCompleted({ page, locale }: Visitor) {
  await page.reload()
  const state = page.getByText(text(locale, 'finance.batch_state.completed'), { exact: true })
  return (await state.count()) > 0
}

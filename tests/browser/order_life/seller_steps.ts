import { TrackShipments } from '#orders'
import { clock } from '#foundation'
import type { Assert } from '@japa/assert'
import { assertAccessible } from '#tests/browser/accessibility'
import { aStaffVisitor } from '#tests/browser/staff_visitor'
import type { Cast } from '#tests/browser/order_life/cast'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'
import { inTenant } from '#tests/fixtures/tenant_fixture'

/** The brand hands the bowl to a carrier that can be asked, which brings it within two days. */
export async function theBrandShipsIt(cast: Cast): Promise<Visitor> {
  const { locale, pottery, tenant } = cast
  const brand = await aStaffVisitor(
    { ...cast, path: '/brand/fulfilments' },
    { role: 'brand_member', brandId: pottery.id }
  )
  const { page } = brand
  const label = (key: string) => text(locale, `orders.fulfilments.${key}`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: label('ship'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(label('carrier')).fill('Banyan Express')
  await dialog.getByLabel(label('tracking_number')).fill('SIM20261122')
  await dialog.getByRole('button', { name: label('ship') }).click()
  await page.getByText(label('shipped'), { exact: true }).waitFor()
  clock.travel({ days: 2 })
  await inTenant(tenant, () => new TrackShipments().handle())
  return brand
}

/** The brand agrees to the claim, and asks for the bowl. */
export async function theBrandAgrees({ page, locale, visit }: Visitor, cast: Cast, assert: Assert) {
  await visit(cast.tenant.slug, '/brand/cases')
  await assertAccessible(assert, page)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: text(locale, 'cases.approve_return') }).waitFor()
  await assertAccessible(assert, page)
  await page.getByRole('button', { name: text(locale, 'cases.approve_return') }).click()
  await page.getByText(text(locale, 'orders.case_state.awaiting_return'), { exact: true }).waitFor()
}

/** The bowl is back, and the money goes. */
export async function theBrandReceivesIt({ page, locale }: Visitor) {
  await page.reload({ waitUntil: 'networkidle' })
  const receive = { name: text(locale, 'cases.receive') }
  await page.getByRole('button', receive).click()
  await page.getByRole('dialog').getByRole('button', receive).click()
  await page.getByText(text(locale, 'cases.accepted')).waitFor()
}

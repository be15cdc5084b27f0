import type { Brand } from '#catalog'
import { clock } from '#foundation'
import type { Stage } from '#tests/browser/chain/stage'
import { aStaffVisitor, pressAndConfirm } from '#tests/browser/staff_visitor'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'

/** The brand finds its part of the order, hands it to a carrier, and hears that it arrived. */
export async function theBrandShipsAndItArrives(stage: Stage, brand: Brand): Promise<Visitor> {
  const { locale } = stage
  const member = await aStaffVisitor(
    { ...stage, path: '/brand/fulfilments' },
    { role: 'brand_member', brandId: brand.id }
  )
  const { page } = member
  const label = (key: string) => text(locale, `orders.fulfilments.${key}`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: label('ship'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(label('carrier')).fill('DHL')
  await dialog.getByLabel(label('tracking_number')).fill('JD014600006281')
  await dialog.getByRole('button', { name: label('ship') }).click()
  await page.getByText(label('shipped'), { exact: true }).waitFor()
  await pressAndConfirm(member, 'orders.fulfilments.deliver')
  await page.getByText(label('delivered'), { exact: true }).waitFor()
  return member
}

/** The time in which the customer may send something back has passed for every parcel. */
export function afterTheReturnWindow({ tenant }: Stage) {
  clock.travel({ days: tenant.returnWindowDays + 1 })
}

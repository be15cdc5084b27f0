import sharp from 'sharp'
import type { Assert } from '@japa/assert'
import { assertAccessible } from '#tests/browser/accessibility'
import { theCustomerChecksOutAndPays } from '#tests/browser/chain/customer_steps'
import { BOWL } from '#tests/browser/chain/stage'
import type { Cast } from '#tests/browser/order_life/cast'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { eventually } from '#tests/fixtures/stripe_fixture'

/** Opens the link on a phone, buys one bowl, and pays it on Stripe's page. */
export async function aCustomerBuysFromTheLink(
  { browser, locale, sharedLink }: Cast,
  total: string
) {
  const customer = await aVisitor(browser, { device: 'phone', locale })
  const { page } = customer
  await page.goto(sharedLink, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1, name: BOWL }).waitFor()
  await page.getByRole('button', { name: text(locale, 'shop.product.add') }).click()
  await page.getByText(text(locale, 'shop.product.added')).waitFor()
  const number = await theCustomerChecksOutAndPays(customer, total)
  return { customer, number }
}

/** Looks at the page again and again, until it says so. */
export function seesInTheEnd({ page }: Visitor, words: string) {
  return eventually(`the page says "${words}"`, async () => {
    await page.reload({ waitUntil: 'networkidle' })
    return (await page.getByText(words).count()) > 0
  })
}

/** Follows the parcel to the door, and claims what came out of it, with a photo. */
export async function theCustomerClaims(customer: Visitor, assert: Assert) {
  const { page, locale } = customer
  await seesInTheEnd(customer, text(locale, 'shop.parcel.state.delivered'))
  await page.getByText(text(locale, 'shop.parcel.tracking.out_for_delivery')).waitFor()
  await assertAccessible(assert, page)
  await page.getByRole('link', { name: text(locale, 'shop.parcel.claim') }).click()
  await page.getByLabel(text(locale, 'shop.case.kind.return_refund')).check()
  await page
    .getByLabel(text(locale, 'shop.claim.reason'))
    .selectOption({ label: text(locale, 'shop.case.reason.damaged') })
  await page.getByLabel(text(locale, 'shop.claim.message')).fill('The rim is chipped / 碗口有缺口')
  await page.getByLabel(text(locale, 'shop.claim.photos'), { exact: true }).setInputFiles({
    ...{ name: 'rim.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() },
  })
  await assertAccessible(assert, page)
  await page.getByRole('button', { name: text(locale, 'shop.claim.send') }).click()
  await page.getByText(text(locale, 'shop.claim.sent')).waitFor()
  await page.getByRole('link', { name: text(locale, 'shop.case.open') }).click()
  await page.getByAltText(text(locale, 'shop.case.photo', { n: 1 })).waitFor()
  await assertAccessible(assert, page)
}

const aPhoto = () =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: '#b08968' } })
    .jpeg()
    .toBuffer()

/** Says with whom the bowl goes back, once the brand has asked for it. */
export async function theCustomerSendsItBack(customer: Visitor) {
  const { page, locale } = customer
  await seesInTheEnd(customer, text(locale, 'shop.case.send_back'))
  await page.getByLabel(text(locale, 'shop.case.carrier')).fill('SF Express')
  await page.getByLabel(text(locale, 'shop.case.tracking_number')).fill('SF1357924680')
  await page.getByRole('button', { name: text(locale, 'shop.case.send_back_button') }).click()
  await page.getByText(text(locale, 'shop.case.sent_back')).waitFor()
}

import { BOWL, TEA, type Stage } from '#tests/browser/chain/stage'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { PAGE_TEXTS } from '#payments/simulator/pages/page_texts'

/** Follows the shared link on a phone, and puts two brands' products into the cart. */
export async function aCustomerFillsACart({ browser, locale }: Stage, sharedLink: string) {
  const customer = await aVisitor(browser, { device: 'phone', locale })
  const { page } = customer
  await page.goto(sharedLink)
  await page.getByRole('heading', { level: 1, name: TEA }).waitFor()
  await addToCart(customer)
  await page.getByRole('link', { name: text(locale, 'shop.product.all') }).click()
  await page.getByRole('link', { name: BOWL }).click()
  await addToCart(customer)
  return customer
}

async function addToCart({ page, locale }: Visitor) {
  await page.getByRole('button', { name: text(locale, 'shop.product.add') }).click()
  await page.getByText(text(locale, 'shop.product.added')).waitFor()
}

/** Checks out as a guest, and pays on Stripe's page. Returns the order's number. */
export async function theCustomerChecksOutAndPays({ page, locale }: Visitor, total: string) {
  const fill = (key: string, value: string) =>
    page.getByLabel(text(locale, `shop.address.${key}`), { exact: true }).fill(value)
  const choose = (key: string, value: string) =>
    page.getByLabel(text(locale, `shop.address.${key}`), { exact: true }).selectOption(value)

  await page.getByRole('link', { name: text(locale, 'shop.product.to_cart') }).click()
  await page.getByRole('link', { name: text(locale, 'shop.cart.checkout') }).click()
  await fill('name', 'Chen Wei')
  await fill('email', 'chen@example.com')
  await choose('country', 'US')
  await fill('street', '1 Main Street')
  await fill('city', 'Oakland')
  await choose('state', 'CA')
  await fill('zip', '94601')
  await page.getByRole('button', { name: text(locale, 'shop.checkout.pay', { total }) }).click()

  await page.getByText(PAGE_TEXTS[locale].testMode).waitFor()
  await page.getByRole('button', { name: `${PAGE_TEXTS[locale].pay} ${total}` }).click()
  await page.getByText(text(locale, 'shop.order.state.paid')).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

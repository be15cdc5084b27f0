import { BOWL, TEA, type Stage } from '#tests/browser/chain/stage'
import { text } from '#tests/browser/text'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { PAGE_TEXTS } from '#payments/simulator/pages/page_texts'

/** Follows the shared link on a phone, and puts two brands' products into the cart. */
export async function aCustomerFillsACart({ browser, locale }: Stage, sharedLink: string) {
  const customer = await aVisitor(browser, { device: 'phone', locale })
  const { page } = customer
  await page.goto(sharedLink, { waitUntil: 'networkidle' })
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

/**
 * Checks out as a guest, who first presses the button with nothing filled in, and pays on Stripe's
 * page. Returns the order's number.
 */
export async function theCustomerChecksOutAndPays(customer: Visitor, total: string) {
  const { page, locale } = customer
  await page.getByRole('link', { name: text(locale, 'shop.product.to_cart') }).click()
  await page.getByRole('link', { name: text(locale, 'shop.cart.checkout') }).click()
  const pay = page.getByRole('button', { name: text(locale, 'shop.checkout.pay', { total }) })
  const blamed = page.locator('[name=recipient][aria-invalid]')
  await pay.click()
  await blamed.waitFor()
  await fillInTheAddress(customer)
  await blamed.waitFor({ state: 'detached' })
  await pay.click()

  await page.getByText(PAGE_TEXTS[locale].testMode).waitFor()
  await page.getByRole('button', { name: `${PAGE_TEXTS[locale].pay} ${total}` }).click()
  await page.getByText(text(locale, 'shop.order.state.paid')).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** As it is written in California, or in Zhejiang. */
async function fillInTheAddress({ page, locale }: Visitor) {
  const field = (key: string) =>
    page.getByLabel(text(locale, `shop.address.${key}`), { exact: true })
  /* Areas are fields of text until their lists have come. */
  const list = (key: string) =>
    page.getByRole('combobox', { name: text(locale, `shop.address.${key}`), exact: true })

  await field('name').fill('陈薇')
  await field('email').fill('chen@example.com')
  if (locale === 'zh') {
    await list('country').selectOption('CN')
    await field('phone').fill('13800138000')
    await list('province').selectOption('浙江省')
    await list('prefecture').selectOption('杭州市')
    await list('district').selectOption('西湖区')
    await field('detail').fill('龙井路 1 号')
    return
  }
  await list('country').selectOption('US')
  await field('street').fill('1 Main Street')
  await field('city').fill('Oakland')
  await list('state').selectOption('CA')
  await field('zip').fill('94601')
}

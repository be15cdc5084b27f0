import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Locale } from '#foundation'
import { Money } from '#money'
import { assertAccessible } from '#tests/browser/accessibility'
import { onAPhone } from '#tests/browser/chain/store_steps'
import { givenTheCast, type Cast } from '#tests/browser/order_life/cast'
import {
  aCustomerBuysFromTheLink,
  seesInTheEnd,
  theCustomerClaims,
  theCustomerSendsItBack,
} from '#tests/browser/order_life/customer_steps'
import {
  theBrandAgrees,
  theBrandReceivesIt,
  theBrandShipsIt,
} from '#tests/browser/order_life/seller_steps'
import { amount, aStaffVisitor } from '#tests/browser/staff_visitor'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'

const PRICE = 9_990n

interface Look {
  cast: Cast
  number: string
  price: string
  assert: Assert
}

/** The owner's phone: what was sold, that it came back, and nobody's address. */
async function theOwnerSeesIt({ cast, number, price, assert }: Look): Promise<Visitor> {
  const owner = await onAPhone(cast, cast.parent.owner, `/my-store/orders/${number}`)
  const { page, locale } = owner
  await page.getByText(text(locale, 'orders.show.refunded'), { exact: true }).waitFor()
  await page.getByText(text(locale, 'orders.event.case_refunded')).waitFor()
  assert.isAbove(await page.getByText(price).count(), 1)
  assert.equal(await page.getByText('chen@example.com').count(), 0)
  await assertAccessible(assert, page)
  return owner
}

/** Operations' laptop: the whole life on one line, from the payment page to the ledger's journals. */
async function operationsSeeIt({ cast, number, assert }: Look): Promise<Visitor> {
  const path = `/platform/orders/${number}`
  const operations = await aStaffVisitor({ ...cast, path }, { role: 'operations' })
  const { page, locale } = operations
  for (const event of [
    ...['order_placed', 'payment_started', 'order_paid', 'fulfilment_shipped'],
    ...['fulfilment_delivered', 'case_requested', 'case_awaiting_return', 'case_returning'],
    ...['case_approved', 'refund_succeeded', 'case_refunded', 'journal_posted', 'notice_sent'],
  ]) {
    await page
      .getByText(text(locale, `orders.event.${event}`), { exact: true })
      .first()
      .waitFor()
  }
  await assertAccessible(assert, page)
  return operations
}

/** Finance's laptop: how the order was split, and that all of it went back. */
async function financeSeesIt({ cast, number, assert }: Look): Promise<Visitor> {
  const path = `/finance/orders/${number}`
  const finance = await aStaffVisitor({ ...cast, path }, { role: 'finance' })
  await finance.page.getByText(number).first().waitFor()
  await assertAccessible(assert, finance.page)
  return finance
}

test.group('An order', () => {
  test('lives from a shared link to its refund on a phone, in {$self}')
    .with(['en', 'zh'] satisfies Locale[])
    .run(async ({ assert, browser, cleanup }, locale) => {
      const cast = await givenTheCast({ browser, locale, cleanup })
      const price = amount(locale, Money.of(PRICE, cast.tenant.currency))

      const { customer, number } = await aCustomerBuysFromTheLink(cast, price)
      const brand = await theBrandShipsIt(cast)
      await theCustomerClaims(customer, assert)
      await theBrandAgrees(brand, cast, assert)
      await theCustomerSendsItBack(customer)
      await theBrandReceivesIt(brand)
      await seesInTheEnd(customer, text(locale, 'shop.case.state.refunded'))
      await seesInTheEnd(customer, text(locale, 'shop.case.refund', { amount: price }))

      const look = { cast, number, price, assert }
      const others = [
        await theOwnerSeesIt(look),
        await operationsSeeIt(look),
        await financeSeesIt(look),
      ]
      for (const { consoleErrors, context } of [customer, brand, ...others]) {
        assert.deepEqual(consoleErrors, [])
        await context.close()
      }
    })
})

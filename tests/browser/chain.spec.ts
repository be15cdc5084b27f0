import { test } from '@japa/runner'
import type { Locale } from '#foundation'
import { Money } from '#money'
import { Store } from '#stores'
import {
  operationsApproveAndPriceIt,
  theBrandImportsItsCatalog,
} from '#tests/browser/chain/catalog_steps'
import {
  aCustomerFillsACart,
  theCustomerChecksOutAndPays,
} from '#tests/browser/chain/customer_steps'
import {
  afterTheReturnWindow,
  theBrandShipsAndItArrives,
} from '#tests/browser/chain/fulfilment_steps'
import { financePays, theOwnerConnectsAnAccount } from '#tests/browser/chain/payout_steps'
import { givenStockOf, givenTheStage } from '#tests/browser/chain/stage'
import {
  anOwnerInvites,
  onAPhone,
  someoneOpensAStore,
  STORE,
  theOwnerPicksProductsAndAMarkup,
  theOwnerSharesAProduct,
} from '#tests/browser/chain/store_steps'
import { amount, aStaffVisitor, tile } from '#tests/browser/staff_visitor'
import type { Visitor } from '#tests/browser/visitor'
import { minorOf } from '#tests/fixtures/payouts_fixture'
import { eventually } from '#tests/fixtures/stripe_fixture'
import { inTenant } from '#tests/fixtures/tenant_fixture'

/**
 * Retail 40.10 and 99.90, sold ten percent dearer at 44.11 and 109.89. Of these 12.50 % are the
 * owner's, 4.75 % and 2.25 % the recruiters', and both markups are the owner's on top:
 *
 *     44.11: pool 8.60 = 5.51 + 2.10 + 0.99, markup 4.01
 *     109.89: pool 21.42 = 13.73 + 5.22 + 2.47, markup 9.99
 */
const MINOR = { total: 15_400n, owner: 3_324n, parent: 732n, grandparent: 346n }
const OWED = { teaHouse: 2_200n, pottery: 6_000n }

async function seesWhatWasPaidAndFromWhichSale(
  owner: Visitor,
  slug: string,
  seen: [string, string]
) {
  const [paid, orderNumber] = seen
  await owner.visit(slug, '/my-store/payouts')
  await tile(owner, 'payouts.paid').getByText(paid, { exact: true }).waitFor()
  await owner.page.getByRole('button', { name: paid }).click()
  await owner.page.getByText(orderNumber).first().waitFor()
}

test.group('The chain', () => {
  test('goes from a brand’s file to everybody’s money, in {$self}')
    .with(['en', 'zh'] satisfies Locale[])
    .run(async ({ assert, browser, cleanup }, locale) => {
      const stage = await givenTheStage({ browser, locale, cleanup })
      const { tenant, parent, grandparent, teaHouse, pottery } = stage
      const inMoney = (minor: bigint) => amount(locale, Money.of(minor, tenant.currency))

      const brand = await theBrandImportsItsCatalog(stage)
      const operations = await operationsApproveAndPriceIt(stage)
      await givenStockOf(stage, teaHouse)
      await givenStockOf(stage, pottery)

      const invitation = await anOwnerInvites(stage)
      const { owner, email } = await someoneOpensAStore(stage, invitation)
      await theOwnerPicksProductsAndAMarkup(owner, stage)
      const sharedLink = await theOwnerSharesAProduct(owner, stage)
      await theOwnerConnectsAnAccount(owner, stage)

      const customer = await aCustomerFillsACart(stage, sharedLink)
      const order = await theCustomerChecksOutAndPays(customer, inMoney(MINOR.total))

      const shippers = [
        await theBrandShipsAndItArrives(stage, teaHouse),
        await theBrandShipsAndItArrives(stage, pottery),
      ]
      const store = await inTenant(tenant, () => Store.findByOrFail('slug', STORE.slug))
      const ofTheOwner = (kind: 'earnings_pending' | 'earnings_available') =>
        minorOf(tenant, kind, 'store', store.id)
      await eventually('the sale is booked', async () => {
        return (await ofTheOwner('earnings_pending')) === MINOR.owner
      })
      assert.equal(await ofTheOwner('earnings_available'), 0n)
      afterTheReturnWindow(stage)
      /* A look under way when the days passed saw nothing due; the next is half a minute later. */
      const haveMatured = async () => (await ofTheOwner('earnings_available')) === MINOR.owner
      await eventually('the earnings have matured', haveMatured, { seconds: 90 })

      const finance = [
        ...(await financePays(stage, 'stripe')),
        ...(await financePays(stage, 'manual')),
      ]

      const paid: [{ email: string }, bigint][] = [
        [{ email }, MINOR.owner],
        [parent.owner, MINOR.parent],
        [grandparent.owner, MINOR.grandparent],
      ]
      const owners: Visitor[] = []
      for (const [person, minor] of paid) {
        const visitor = await onAPhone(stage, person, '/my-store/payouts')
        await seesWhatWasPaidAndFromWhichSale(visitor, tenant.slug, [inMoney(minor), order])
        owners.push(visitor)
      }
      for (const [{ id }, minor] of [
        [teaHouse, OWED.teaHouse],
        [pottery, OWED.pottery],
      ] as const) {
        const path = '/brand/statement'
        const member = await aStaffVisitor(
          { ...stage, path },
          { role: 'brand_member', brandId: id }
        )
        await tile(member, 'payouts.paid').getByText(inMoney(minor), { exact: true }).waitFor()
        owners.push(member)
      }

      const everybody = [brand, operations, owner, customer, ...shippers, ...finance, ...owners]
      for (const { consoleErrors, context } of everybody) {
        assert.deepEqual(consoleErrors, [])
        await context.close()
      }
    })
})

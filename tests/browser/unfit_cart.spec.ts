import { test } from '@japa/runner'
import { text } from '#tests/browser/text'
import { aVisitor } from '#tests/browser/visitor'
import { givenAShop, whenOnlySoManyAreLeft } from '#tests/fixtures/shop_fixture'

test.group('A checkout of which something was sold meanwhile', () => {
  for (const locale of ['en', 'zh'] as const) {
    test(`goes on with the rest at one press, in ${locale}`, async ({ assert, browser }) => {
      const shop = await givenAShop({ brands: 2 })
      const [kept, sold] = shop.variants
      const host = `${shop.store.slug}.${shop.tenant.slug}`
      const visitor = await aVisitor(browser, { device: 'phone', locale })
      const { page } = visitor
      for (const { productId } of [kept, sold]) {
        await visitor.visit(host, `/products/${productId}`)
        await page.getByRole('button', { name: text(locale, 'shop.product.add') }).click()
        await page.getByText(text(locale, 'shop.product.added')).waitFor()
      }
      await whenOnlySoManyAreLeft(shop, sold.id, 0)

      await visitor.visit(host, '/checkout')
      await page.getByText(text(locale, 'shop.cart.not_ready')).waitFor()
      await page.getByRole('button', { name: text(locale, 'shop.cart.fit') }).click()
      await page.getByText(text(locale, 'shop.cart.not_ready')).waitFor({ state: 'detached' })
      assert.match(page.url(), /\/checkout$/)
      assert.isTrue(await page.locator('aside button[type=submit]').isEnabled())
      assert.deepEqual(visitor.consoleErrors, [])
      await visitor.context.close()
    })
  }
})

import { test } from '@japa/runner'
import type { Role } from '#identity'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { assertAccessible } from '#tests/browser/accessibility'
import { signIn } from '#tests/browser/sign_in'
import { aVisitor, type Visitor } from '#tests/browser/visitor'
import { givenGoods, type Goods } from '#tests/fixtures/goods_fixture'
import { givenAnOperator } from '#tests/fixtures/operator_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

interface Place {
  tenant: Tenant
  goods: Goods
  store: Store
}

interface Hat {
  hat: string
  device: 'phone' | 'laptop'
  /** Goes to the first page, through the sign-in page where the hat needs one. */
  enter(visitor: Visitor, place: Place): Promise<void>
}

const staff = (role: Role) => async (visitor: Visitor, place: Place) => {
  const { tenant, goods, store } = place
  const { email } = await givenAUser(tenant, {
    role,
    brandId: role === 'brand_member' ? goods.variants[0].brandId : undefined,
    storeId: role === 'store_owner' ? store.id : undefined,
    locale: visitor.locale,
  })
  await signIn(visitor, { subdomain: tenant.slug, email })
}
const page =
  (path: string) =>
  (visitor: Visitor, { tenant }: Place) =>
    visitor.visit(tenant.slug, path)
const shop = (visitor: Visitor, { tenant, store }: Place) =>
  visitor.visit(`${store.slug}.${tenant.slug}`, '/')

const HATS: Hat[] = [
  { hat: 'a stranger at the sign-in page', device: 'laptop', enter: page('/sign-in') },
  { hat: 'a stranger at the sign-in page', device: 'phone', enter: page('/sign-in') },
  { hat: 'someone who forgot a password', device: 'phone', enter: page('/forgot-password') },
  {
    hat: 'a stranger at the operator’s sign-in page',
    device: 'laptop',
    enter: (visitor) => visitor.visit('', '/operator/sign-in'),
  },
  {
    hat: 'an operator',
    device: 'laptop',
    async enter(visitor) {
      const { operator } = await givenAnOperator()
      await signIn(visitor, { subdomain: '', email: operator.email })
    },
  },
  { hat: 'a platform admin', device: 'laptop', enter: staff('platform_admin') },
  { hat: 'someone of operations', device: 'laptop', enter: staff('operations') },
  { hat: 'someone of finance', device: 'laptop', enter: staff('finance') },
  { hat: 'a brand member', device: 'laptop', enter: staff('brand_member') },
  { hat: 'a store owner', device: 'phone', enter: staff('store_owner') },
  { hat: 'a customer', device: 'phone', enter: shop },
  { hat: 'a customer', device: 'laptop', enter: shop },
]

async function givenAPlace(): Promise<Place> {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 2, stock: 10 })
  return { tenant, goods, store: await givenAStore({ tenant }) }
}

test.group('First pages', () => {
  for (const locale of ['en', 'zh'] as const) {
    test(`{hat} on a {device} reads ${locale}: accessible, and nothing in the console`)
      .with(HATS)
      .run(async ({ assert, browser }, { device, enter }) => {
        const visitor = await aVisitor(browser, { device, locale })
        const place = await givenAPlace()

        await enter(visitor, place)

        assert.equal(
          await visitor.page.locator('html').getAttribute('lang'),
          locale === 'zh' ? 'zh-CN' : 'en'
        )
        assert.isAbove(await visitor.page.getByRole('heading', { level: 1 }).count(), 0)
        await assertAccessible(assert, visitor.page)
        assert.deepEqual(visitor.consoleErrors, [])
        await visitor.context.close()
      })
  }
})

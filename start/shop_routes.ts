import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

/** For shop pages that know their visitor: the cart, the checkout, an account. */
export const shopStack = [
  middleware.session(),
  middleware.authentication(),
  middleware.customer({ optional: true }),
  middleware.inertia(),
]

/** For shop pages that are the same for everyone: no session is read or begun for them. */
export const publicShopStack = [middleware.publicPage(), middleware.inertia()]

const FORMS = [
  { as: 'shop', prefix: null, surface: 'shop' },
  { as: 'shop_path', prefix: '/s/:storeSlug', surface: 'console' },
] as const

/**
 * Mounts a shop's routes twice: at `/…` on stores' own hosts, as `shop.<name>`, and at `/s/<slug>/…`
 * on the tenant's host, as `shop_path.<name>`. Both find `ctx.store`, `ctx.shopBase` and
 * `ctx.shareCode` set, and changes of state guarded against other sites. `register` is called once
 * for each form, and says which of the two stacks its pages stand on.
 */
export function shopRoutes(register: () => void, name: string) {
  for (const { as, prefix, surface } of FORMS) {
    const group = router.group(register)
    if (prefix !== null) group.prefix(prefix)
    group
      .use([
        middleware.surface([surface]),
        middleware.store(),
        middleware.attribution(),
        middleware.sameOrigin(),
        middleware.shopHeaders(),
      ])
      .as(`${as}.${name}`)
  }
}

import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'
import type { Role } from '#identity'

server.errorHandler(() => import('#foundation/errors/http_exception_handler'))

/** For every request, also those no route answers. */
server.use([
  () => import('#foundation/middleware/container_bindings_middleware'),
  () => import('#foundation/middleware/server_bundle_middleware'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
  () => import('#foundation/middleware/request_log_middleware'),
  () => import('#tenancy/middleware/tenant_middleware'),
  () => import('#foundation/middleware/locale_middleware'),
  () => import('#tenancy/middleware/front_door_middleware'),
])

/** For every route. What needs a session says so itself, so that webhooks and health pay nothing. */
router.use([() => import('@adonisjs/core/bodyparser_middleware')])

export const middleware = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  authentication: () => import('@adonisjs/auth/initialize_auth_middleware'),
  inertia: () => import('#identity/middleware/inertia_middleware'),
  bouncer: () => import('#identity/middleware/initialize_bouncer_middleware'),
  operator: () => import('#identity/middleware/operator_middleware'),
  staff: () => import('#identity/middleware/staff_middleware'),
  customer: () => import('#identity/middleware/customer_middleware'),
  guest: () => import('#identity/middleware/guest_middleware'),
  surface: () => import('#tenancy/middleware/surface_middleware'),
  store: () => import('#stores/middleware/store_middleware'),
  ownStore: () => import('#stores/middleware/own_store_middleware'),
  attribution: () => import('#network/middleware/attribution_middleware'),
  sameOrigin: () => import('#foundation/middleware/same_origin_middleware'),
  shopHeaders: () => import('#storefront/middleware/shop_headers_middleware'),
  publicPage: () => import('#storefront/middleware/public_page_middleware'),
  shareVisit: () => import('#storefront/middleware/share_visit_middleware'),
  openStore: () => import('#storefront/middleware/open_store_middleware'),
})

/** What every page of a console or shop stands on. */
export const pageStack = [
  middleware.session(),
  middleware.shield(),
  middleware.authentication(),
  middleware.inertia(),
  middleware.bouncer(),
]

/** What every page of a console stands on that only people with one of these roles may see. */
export const consoleStack = (...roles: Role[]) => [
  middleware.surface(['console']),
  ...pageStack,
  middleware.staff({ roles }),
]

/** What every page of a store owner's console stands on: `ctx.ownStore` is the owner's store. */
export const ownStoreStack = [...consoleStack('store_owner'), middleware.ownStore()]

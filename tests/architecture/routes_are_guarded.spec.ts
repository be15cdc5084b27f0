import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'

interface Guards {
  staff?: { roles?: string[] }
  operator?: null
  customer?: { optional?: boolean }
  store?: null
  surface?: string[]
}

interface RouteLine {
  name: string
  line: string
  pattern: string
  guards: Guards
}

/** What needs no one to be signed in, and is no page of a shop. Each entry says why. */
const OPEN: Record<string, string> = {
  'drive.fs.serve': 'public files: product pictures, store avatars',
  'health': 'for load balancers; tells no business',
  'payments.stripe_webhook': 'Stripe signs what it sends',
  'staff.sign_in': 'the way in',
  'staff.session.store': 'the way in',
  'staff.session.destroy': 'the way out',
  'staff.password_reset.create': 'the way in for who forgot their password',
  'staff.password_reset.store': 'mails a link, to the address on file only',
  'staff.password_reset.edit': 'needs the mailed link',
  'staff.password_reset.update': 'needs the mailed link',
  'operator.sign_in': 'the way in',
  'operator.session.store': 'the way in',
  'operator.session.destroy': 'the way out',
  'share_visit': 'a shared link: whoever was sent it opens it',
  'invitation.show': 'the invited have no account yet; the code is unguessable',
  'invitation.acceptance': 'the way in, once',
  'invitation.address': 'tells who holds an invitation which addresses are free',
}

/** For everyone who is signed in to a tenant's consoles, whatever their roles. */
const FOR_ALL_STAFF = [
  'staff.home',
  'staff.profile.edit',
  'staff.profile.update',
  'staff.password.update',
]

/** The console areas and the hats that may wear them. */
const AREAS: Record<string, string[]> = {
  '/platform': ['platform_admin', 'operations'],
  '/finance': ['platform_admin', 'finance'],
  '/brand': ['brand_member'],
  '/my-store': ['store_owner'],
}

function allRoutes(): RouteLine[] {
  router.commit()
  return Object.values(router.toJSON())
    .flat()
    .map((route) => ({
      name: String(route.name ?? ''),
      line: `${route.methods.join('|')} ${route.pattern} (${route.name})`,
      pattern: route.pattern,
      guards: Object.fromEntries(
        [...route.middleware.all()]
          .map((one) => one as { name?: string; args?: unknown })
          .map(({ name, args }) => [name, args ?? {}])
      ),
    }))
}

const isBelow = (pattern: string, prefix: string) =>
  pattern === prefix || pattern.startsWith(`${prefix}/`)

test.group('Routes are guarded', () => {
  test('every route asks who is there, belongs to a shop, or is known to be open', ({ assert }) => {
    const routes = allRoutes()
    assert.isAbove(routes.length, 5)
    const unguarded = routes
      .filter(({ guards }) => !guards.staff && !guards.operator && !guards.customer)
      .filter(({ guards, name }) => !guards.store && !(name in OPEN))
    assert.deepEqual(
      unguarded.map(({ line }) => line),
      []
    )
  })

  test('the list of open routes names only routes that are there', ({ assert }) => {
    const names = new Set(allRoutes().map(({ name }) => name))
    assert.deepEqual(
      [...Object.keys(OPEN), ...FOR_ALL_STAFF].filter((name) => !names.has(name)),
      []
    )
  })

  test('staff routes name the roles they are for', ({ assert }) => {
    const roleless = allRoutes()
      .filter(({ guards, name }) => guards.staff && !FOR_ALL_STAFF.includes(name))
      .filter(({ guards }) => !guards.staff!.roles?.length)
    assert.deepEqual(
      roleless.map(({ line }) => line),
      []
    )
  })

  for (const [prefix, hats] of Object.entries(AREAS)) {
    test(`${prefix} is for ${hats.join(' and ')} only`, ({ assert }) => {
      const tooWide = allRoutes()
        .filter(({ pattern }) => isBelow(pattern, prefix))
        .filter(({ guards }) => !guards.staff?.roles?.every((role) => hats.includes(role)))
      assert.deepEqual(
        tooWide.map(({ line }) => line),
        []
      )
    })
  }

  test('what belongs to a customer is for the one who is signed in', ({ assert }) => {
    const open = allRoutes()
      .filter(({ pattern }) => /\/account($|\/(addresses|password$))/.test(pattern))
      .filter(({ guards }) => !guards.customer || guards.customer.optional)
    assert.deepEqual(
      open.map(({ line }) => line),
      []
    )
  })

  test('the operator console is for operators, on their host', ({ assert }) => {
    const open = allRoutes()
      .filter(({ pattern, name }) => isBelow(pattern, '/operator') && !(name in OPEN))
      .filter(({ guards }) => !guards.operator || String(guards.surface) !== 'operator')
    assert.deepEqual(
      open.map(({ line }) => line),
      []
    )
  })

  test('what staff may do exists on the console host only', ({ assert }) => {
    const elsewhere = allRoutes()
      .filter(({ guards }) => guards.staff)
      .filter(({ guards }) => String(guards.surface) !== 'console')
    assert.deepEqual(
      elsewhere.map(({ line }) => line),
      []
    )
  })
})

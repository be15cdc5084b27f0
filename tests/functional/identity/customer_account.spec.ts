import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { Customer, FindOrCreateGuest } from '#identity'
import type { Tenant } from '#tenancy'
import { shopperOf, visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { linkIn, mailsTo } from '#tests/fixtures/mailbox'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const PASSWORD = 'mia likes good tea'

async function givenAShop() {
  const tenant = await givenATenant()
  const store = await givenAStore({ tenant })
  return { tenant, store, shopper: shopperOf(tenant.slug, store.slug) }
}

const anEmail = (tenant: Tenant) => `mia-${tenant.slug}@example.com`

async function whenSheSignsUp(shop: Awaited<ReturnType<typeof givenAShop>>, email: string) {
  await shop.shopper.post('/account/sign-ups', { name: 'Mia', email })
  await whenJobsAreDone(shop.tenant)
  return (await mailsTo(email)).at(-1)!
}

test.group('A customer', (group) => {
  group.each.teardown(() => clock.restore())

  test('signs up by proving her email, and is in', async ({ assert }) => {
    const shop = await givenAShop()
    const email = anEmail(shop.tenant)
    const link = linkIn(await whenSheSignsUp(shop, email))
    assert.equal(link.hostname, `${shop.store.slug}.${shop.tenant.slug}.localhost`)

    const token = link.searchParams.get('token')!
    await shop.shopper.send('PUT', '/account/password-reset', { token, password: PASSWORD })
    assert.equal((await shop.shopper.get('/account')).location, '/account/sign-in')
    await shop.shopper.post('/account/session', { email, password: PASSWORD })
    const account = await shop.shopper.get('/account')
    assert.equal(account.status, 200)
    assert.include(account.body, email)
  })

  test('gets what she bought as a guest only by the mail', async ({ assert }) => {
    const shop = await givenAShop()
    const email = anEmail(shop.tenant)
    const guest = await inTenant(shop.tenant, () =>
      db.transaction((trx) =>
        new FindOrCreateGuest().handle({ email, name: 'Mia M.', locale: 'en' }, trx)
      )
    )
    const link = linkIn(await whenSheSignsUp(shop, email))
    const signIn = await shop.shopper.post('/account/session', { email, password: PASSWORD })
    assert.equal(signIn.location, '/account/sign-in', 'asking alone gives nothing')

    const token = link.searchParams.get('token')!
    await shop.shopper.send('PUT', '/account/password-reset', { token, password: PASSWORD })
    const customers = await inTenant(shop.tenant, () => Customer.query().where('email', email))
    assert.deepEqual(
      customers.map(({ id, name }) => ({ id, name })),
      [{ id: guest.id, name: 'Mia M.' }]
    )
  })

  test('who has an account is told so by mail, and the page tells nobody', async ({ assert }) => {
    const shop = await givenAShop()
    const email = anEmail(shop.tenant)
    const first = await whenSheSignsUp(shop, email)
    const token = linkIn(first).searchParams.get('token')!
    await shop.shopper.send('PUT', '/account/password-reset', { token, password: PASSWORD })

    const again = await whenSheSignsUp(shop, email)
    assert.include(again.subject, 'already have an account')
    assert.isNull(linkIn(again).searchParams.get('token'))
    const known = await shop.shopper.post('/account/sign-ups', { name: 'X', email })
    const unknown = await shop.shopper.post('/account/sign-ups', { name: 'X', email: `x${email}` })
    assert.deepEqual([known.status, known.location], [unknown.status, unknown.location])
  })

  test('is nobody at another tenant, nor on another store’s host', async ({ assert }) => {
    const shop = await givenAShop()
    const other = await givenAShop()
    const email = anEmail(shop.tenant)
    const token = linkIn(await whenSheSignsUp(shop, email)).searchParams.get('token')!
    const attempt = { token, password: PASSWORD }
    await other.shopper.send('PUT', '/account/password-reset', attempt)
    await shop.shopper.send('PUT', '/account/password-reset', attempt)
    await shop.shopper.post('/account/session', { email, password: PASSWORD, remember: 'true' })
    assert.equal((await shop.shopper.get('/account')).status, 200)

    for (const [name, value] of shop.shopper.cookies) other.shopper.cookies.set(name, value)
    assert.equal((await other.shopper.get('/account')).location, '/account/sign-in')
    const elsewhere = await other.shopper.post('/account/session', { email, password: PASSWORD })
    assert.equal(elsewhere.location, '/account/sign-in')
  })

  test('is not served to a page of another site', async ({ assert }) => {
    const { shopper } = await givenAShop()
    const answer = await shopper.ask('/account/session', {
      method: 'POST',
      form: { email: 'a@example.com', password: PASSWORD },
      headers: { origin: 'https://evil.example.com' },
    })
    assert.equal(answer.status, 403)
  })

  test('finds the same account below the path form of a shop', async ({ assert }) => {
    const shop = await givenAShop()
    const email = anEmail(shop.tenant)
    const token = linkIn(await whenSheSignsUp(shop, email)).searchParams.get('token')!
    const path = `/s/${shop.store.slug}/account`
    const visitor = visitorOf(shop.tenant.slug)
    await visitor.send('PUT', `${path}/password-reset`, { token, password: PASSWORD })
    const answer = await visitor.post(`${path}/session`, { email, password: PASSWORD })
    assert.equal(answer.location, path)
    assert.equal((await visitor.get(path)).status, 200)
    assert.equal((await visitor.get('/home')).location, '/sign-in', 'a customer is no staff')
  })
})

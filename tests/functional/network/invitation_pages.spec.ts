import { test } from '@japa/runner'
import { Invitation } from '#network'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenAnInvitation } from '#tests/fixtures/network_fixture'
import { givenAnOwner, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'

const aForm = (more: Record<string, string> = {}) => ({
  name: 'Mia',
  email: `mia-${Math.random().toString(36).slice(2)}@example.com`,
  password: PASSWORD,
  storeName: 'Mia’s <b>tea</b> 茶 🌸',
  slug: `mia-${Math.random().toString(36).slice(2, 10)}`,
  agreed: 'true',
  ...more,
})

test.group('An invited person', () => {
  test('sees who invites, opens a store and is signed in', async ({ assert }) => {
    const tenant = await givenATenant()
    const inviter = await givenAStore({ tenant, name: 'Anna’s house' })
    const { code } = await givenAnInvitation(tenant, { inviter, name: 'Mia' })
    const visitor = visitorOf(tenant.slug)

    const page = pageIn(await visitor.get(`/invitations/${code}`))
    assert.equal(page.component, 'store/invitation')
    assert.containsSubset(page.props, {
      refusal: null,
      signedIn: null,
      inviter: { name: 'Anna’s house' },
      invited: { name: 'Mia', email: '' },
      tenant: { name: tenant.name },
    })
    const accepted = await visitor.post(`/invitations/${code}/acceptance`, aForm())
    assert.equal(accepted.location, '/my-store')
    const products = pageIn(await visitor.get('/my-store/products'))
    assert.equal(products.props.ownStore.name, 'Mia’s <b>tea</b> 茶 🌸')

    const again = await visitorOf(tenant.slug).get(`/invitations/${code}`)
    assert.equal(again.status, 410)
    assert.equal(pageIn(again).props.refusal, 'already_accepted')
  })

  test('is told while typing which addresses are free', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await givenAStore({ tenant, slug: 'tea-house' })
    await givenAStore({ tenant: neighbour, slug: 'mias-tea' })
    const { code } = await givenAnInvitation(tenant)
    const ask = async (query: string) =>
      JSON.parse((await visitorOf(tenant.slug).get(`/invitations/${code}/address?${query}`)).body)

    assert.deepEqual(await ask('slug=tea-house&storeName=Tea%20house'), {
      problem: 'taken',
      suggestions: ['tea-house-store', 'tea-house-shop', 'tea-house-2'],
    })
    assert.isNull((await ask('slug=mias-tea')).problem)
    assert.equal((await ask('slug=Admin')).problem, 'reserved')
    const chinese = await ask(
      `slug=&storeName=${encodeURIComponent('小美的店')}&email=xiaomei@qq.com`
    )
    assert.equal(chinese.suggestions[0], 'xiaomei')
    const stranger = await visitorOf(tenant.slug).get('/invitations/NOSUCHCODE/address?slug=abc')
    assert.equal(stranger.status, 404)
  })

  test('is asked for the password of an account that exists', async ({ assert }) => {
    const tenant = await givenATenant()
    const known = await givenAUser(tenant, { role: 'operations' })
    const { code } = await givenAnInvitation(tenant)
    const visitor = visitorOf(tenant.slug)
    const wrong = aForm({ email: known.email, password: 'some other long password' })
    await visitor.get(`/invitations/${code}`)
    await visitor.post(`/invitations/${code}/acceptance`, wrong)
    const refused = pageIn(await visitor.get(`/invitations/${code}`))
    assert.match(refused.props.errors.password, /has an account already/)

    const right = aForm({ email: known.email.toUpperCase() })
    const accepted = await visitor.post(`/invitations/${code}/acceptance`, right)
    assert.equal(accepted.location, '/my-store')
  })

  test('must agree, and must not be a store’s owner already', async ({ assert }) => {
    const tenant = await givenATenant()
    const owner = await givenAnOwner(tenant, await givenAStore({ tenant }))
    const { id, code } = await givenAnInvitation(tenant)
    const visitor = visitorOf(tenant.slug)
    await visitor.get(`/invitations/${code}`)
    await visitor.post(`/invitations/${code}/acceptance`, aForm({ agreed: '' }))
    const page = pageIn(await visitor.get(`/invitations/${code}`))
    assert.property(page.props.errors, 'agreed')

    const signedIn = visitorOf(tenant.slug)
    await signedIn.signIn(owner.email)
    assert.isTrue(pageIn(await signedIn.get(`/invitations/${code}`)).props.ownsStore)
    await signedIn.post(`/invitations/${code}/acceptance`, aForm())
    const invitation = await inTenant(tenant, () => Invitation.findOrFail(id))
    assert.equal(invitation.state, 'open')
  })

  test('finds no invitation of another tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { code } = await givenAnInvitation(neighbour)
    const visitor = visitorOf(tenant.slug)
    assert.equal((await visitor.get(`/invitations/${code}`)).status, 404)
  })
})

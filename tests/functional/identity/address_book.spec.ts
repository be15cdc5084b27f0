import { test } from '@japa/runner'
import { addressesOf, Customer } from '#identity'
import { CustomerAddress } from '#identity/models/customer_address'
import { shopperOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'

async function givenACustomer() {
  const tenant = await givenATenant()
  const store = await givenAStore({ tenant })
  const email = `mia-${tenant.slug}@example.com`
  const customer = await inTenant(tenant, () =>
    Customer.create({ email, name: 'Mia', locale: 'en', status: 'active', password: PASSWORD })
  )
  const shopper = shopperOf(tenant.slug, store.slug)
  await shopper.signIn(email)
  return {
    tenant,
    shopper,
    addresses: () => inTenant(tenant, () => addressesOf(customer.id, 'en')),
  }
}

const AN_ADDRESS = {
  recipient: 'Mia M.',
  phone: '+1 555 0100',
  country: 'US',
  region: 'OR',
  city: 'Portland',
  district: '',
  line1: '12 Fir Street',
  line2: '',
  postalCode: '97201',
}

test.group('An address book', () => {
  test('always has one default address', async ({ assert }) => {
    const { shopper, addresses } = await givenACustomer()
    const save = (line1: string, isDefault = 'false') =>
      shopper.post('/account/addresses', { ...AN_ADDRESS, line1, isDefault })
    const defaults = async () =>
      (await addresses()).filter(({ isDefault }) => isDefault).map(({ line1 }) => line1)

    await save('first')
    await save('second')
    assert.deepEqual(await defaults(), ['first'])
    await save('third', 'true')
    assert.deepEqual(await defaults(), ['third'])

    const [third, first] = await addresses()
    await shopper.send('PUT', `/account/addresses/${third.id}`, {
      ...AN_ADDRESS,
      line1: 'third, changed',
      isDefault: 'false',
    })
    assert.deepEqual(await defaults(), ['third, changed'], 'one has to be it')
    await shopper.send('DELETE', `/account/addresses/${third.id}`)
    assert.deepEqual(await defaults(), [first.line1])
  })

  test('of a hurried customer has one default, too', async ({ assert }) => {
    const { shopper, addresses } = await givenACustomer()
    await Promise.all(
      [1, 2, 3, 4].map((number) =>
        shopper.post('/account/addresses', {
          ...AN_ADDRESS,
          line1: `${number}`,
          isDefault: 'true',
        })
      )
    )
    const saved = await addresses()
    assert.lengthOf(saved, 4)
    assert.lengthOf(
      saved.filter(({ isDefault }) => isDefault),
      1
    )
  })

  test('takes whole addresses only, and says what is missing', async ({ assert }) => {
    const { shopper, addresses } = await givenACustomer()
    const incomplete = { ...AN_ADDRESS, city: '', country: 'XX', isDefault: 'false' }
    await shopper.get('/account/addresses/create?lang=zh')
    await shopper.post('/account/addresses', incomplete)
    const page = (await shopper.get('/account/addresses/create')).body
    assert.include(page, '请填写城市')
    assert.include(page, '请从选项中选择国家或地区')
    assert.lengthOf(await addresses(), 0)
  })

  for (const { country, postalCode, says } of [
    { country: 'US', postalCode: '', says: 'Please fill in the ZIP code, such as 94607.' },
    { country: 'US', postalCode: '9720', says: 'Please fill in the ZIP code, such as 94607.' },
    { country: 'GB', postalCode: 'x'.repeat(21), says: 'at most 20 characters for postal code' },
  ]) {
    test(`names a code as its country does: ${country} “${postalCode}”`, async ({ assert }) => {
      const { shopper, addresses } = await givenACustomer()
      const wrong = { ...AN_ADDRESS, country, postalCode, isDefault: 'false' }
      await shopper.post('/account/addresses', wrong)
      const { errors } = pageIn(await shopper.get('/account/addresses/create')).props
      assert.deepEqual(Object.keys(errors), ['postalCode'])
      assert.include(errors.postalCode, says)
      assert.lengthOf(await addresses(), 0)
    })
  }

  test('is read and changed by its owner only', async ({ assert }) => {
    const mine = await givenACustomer()
    const theirs = await givenACustomer()
    await theirs.shopper.post('/account/addresses', { ...AN_ADDRESS, isDefault: 'false' })
    const [{ id }] = await theirs.addresses()

    const attempts = [
      await mine.shopper.get(`/account/addresses/${id}/edit`),
      await mine.shopper.send('PUT', `/account/addresses/${id}`, {
        ...AN_ADDRESS,
        line1: 'mine now',
        isDefault: 'true',
      }),
      await mine.shopper.send('DELETE', `/account/addresses/${id}`),
    ]
    assert.deepEqual(
      attempts.map(({ status }) => status),
      [404, 404, 404]
    )
    assert.equal((await theirs.addresses())[0].line1, AN_ADDRESS.line1)
  })

  test('of another customer of the same tenant stays closed', async ({ assert }) => {
    const { tenant, shopper } = await givenACustomer()
    const id = await inTenant(tenant, async () => {
      const neighbour = await Customer.create({ name: 'Noor', locale: 'en', status: 'active' })
      const address = await CustomerAddress.create({
        ...AN_ADDRESS,
        customerId: neighbour.id,
        isDefault: true,
      })
      return address.id
    })
    assert.equal((await shopper.get(`/account/addresses/${id}/edit`)).status, 404)
    assert.equal((await shopper.send('DELETE', `/account/addresses/${id}`)).status, 404)
  })
})

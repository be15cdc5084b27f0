import { test } from '@japa/runner'
import { givenSimulatedStripe, submitForm } from './support/simulated_stripe.js'

const TRANSFERS = {
  recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
}

test.group('Stripe simulator: connected accounts', () => {
  test('an account can be paid once its owner has gone through onboarding', async ({
    assert,
    cleanup,
  }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    await stripe.topups.create({ amount: 1_000, currency: 'usd' })
    const account = await stripe.v2.core.accounts.create({
      contact_email: 'mia@example.com',
      display_name: 'Mia <3',
      dashboard: 'express',
      identity: { country: 'us', entity_type: 'individual', individual: { given_name: 'Mia' } },
      configuration: TRANSFERS,
      defaults: {
        currency: 'usd',
        responsibilities: { fees_collector: 'application', losses_collector: 'application' },
      },
      metadata: { payee: '5' },
      include: ['configuration.recipient', 'identity', 'requirements'],
    })
    const status = (from: typeof account) =>
      from.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
    assert.equal(status(account), 'restricted')
    assert.equal(account.identity?.individual?.given_name, 'Mia')
    assert.isNotEmpty(account.requirements?.entries)
    assert.isNull((await stripe.v2.core.accounts.retrieve(account.id)).configuration)

    const pay = () =>
      stripe.transfers.create({ amount: 9, currency: 'usd', destination: account.id })
    await assert.rejects(pay, /capabilities enabled: transfers/)

    const link = await stripe.v2.core.accountLinks.create({
      account: account.id,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          refresh_url: 'http://lumen.localhost/again',
          return_url: 'http://lumen.localhost/back',
        },
      },
    })
    assert.include(await (await fetch(link.url)).text(), 'Mia &#60;3')
    const done = await submitForm(link.url, { ending: 'active' })
    assert.equal(done.headers.get('location'), 'http://lumen.localhost/back')
    const usedAgain = await submitForm(link.url, { ending: 'active' })
    assert.equal(usedAgain.headers.get('location'), 'http://lumen.localhost/again')

    const onboarded = await stripe.v2.core.accounts.retrieve(account.id, {
      include: ['configuration.recipient'],
    })
    assert.equal(status(onboarded), 'active')
    assert.equal((await pay()).amount, 9)
  })

  test('who leaves the onboarding stays restricted', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const { id } = await stripe.v2.core.accounts.create({ configuration: TRANSFERS })
    const purpose = { refresh_url: 'http://lumen.localhost/again' }
    const { url } = await stripe.v2.core.accountLinks.create({
      account: id,
      use_case: { type: 'account_onboarding', account_onboarding: purpose },
    })
    const left = await submitForm(url, { ending: 'restricted' })
    assert.include(await left.text(), 'You can close this page')
    const { configuration } = await stripe.v2.core.accounts.retrieve(id, {
      include: ['configuration.recipient'],
    })
    const capabilities = configuration?.recipient?.capabilities
    assert.equal(capabilities?.stripe_balance?.stripe_transfers?.status, 'restricted')
  })

  test('an update changes what it names and nothing else', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const { id } = await stripe.v2.core.accounts.create({
      contact_email: 'mia@example.com',
      defaults: { currency: 'usd', locales: ['zh'] },
      identity: { country: 'us', individual: { given_name: 'Mia', surname: 'Chen' } },
      metadata: { payee: '5', old: 'yes' },
    })
    const updated = await stripe.v2.core.accounts.update(id, {
      display_name: 'Mia',
      defaults: { currency: 'cny' },
      identity: { individual: { surname: 'Wang' } },
      metadata: { old: '' },
      include: ['defaults', 'identity'],
    })
    assert.containSubset(updated, {
      contact_email: 'mia@example.com',
      display_name: 'Mia',
      defaults: { currency: 'cny', locales: ['zh'] },
      identity: { country: 'us', individual: { given_name: 'Mia', surname: 'Wang' } },
    })
    assert.deepEqual(updated.metadata, { payee: '5' })
  })
})

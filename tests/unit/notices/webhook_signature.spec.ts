import { test } from '@japa/runner'
import Stripe from 'stripe'
import { newSecret, signWebhook } from '#notices/webhooks/signature'

const BODY = '{"id":"evt_1","type":"order.paid"}'
const seconds = () => Math.floor(Date.now() / 1_000)

/** Stripe's own verifier stands for the receivers, who are to use what they have. */
const verify = (body: string, header: string, secret: string) =>
  Stripe.webhooks.constructEvent(body, header, secret)

test.group('Signed webhooks', () => {
  test('are taken for genuine by who knows the secret', ({ assert }) => {
    const secret = newSecret()
    assert.equal(verify(BODY, signWebhook(BODY, [secret], seconds()), secret).id, 'evt_1')
  })

  test('are taken for genuine by either of two secrets, and by no third', ({ assert }) => {
    const [current, former] = [newSecret(), newSecret()]
    const header = signWebhook(BODY, [current, former], seconds())
    for (const secret of [current, former]) assert.equal(verify(BODY, header, secret).id, 'evt_1')
    assert.throws(() => verify(BODY, header, newSecret()))
  })

  test('are refused with another secret, another body, or long after', ({ assert }) => {
    const secret = newSecret()
    const header = signWebhook(BODY, [secret], seconds())
    assert.throws(() => verify(BODY, header, newSecret()))
    assert.throws(() => verify(BODY.replace('paid', 'lost'), header, secret))
    assert.throws(() => verify(BODY, signWebhook(BODY, [secret], seconds() - 600), secret))
  })
})

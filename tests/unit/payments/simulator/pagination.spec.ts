import { test } from '@japa/runner'
import { givenSimulatedStripe, tea } from './support/simulated_stripe.js'

test.group('Stripe simulator: pagination', () => {
  test('a list is walked in both directions, newest first', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const ids: string[] = []
    for (let n = 0; n < 13; n++) {
      ids.unshift((await stripe.paymentIntents.create({ amount: 100 + n, currency: 'usd' })).id)
    }
    const page = async (params: object) => {
      const { data, has_more: hasMore } = await stripe.paymentIntents.list(params)
      return { ids: data.map(({ id }) => id), hasMore }
    }

    assert.deepEqual(await page({}), { ids: ids.slice(0, 10), hasMore: true })
    const second = await page({ limit: 5, starting_after: ids[4] })
    assert.deepEqual(second, { ids: ids.slice(5, 10), hasMore: true })
    const last = await page({ limit: 5, starting_after: ids[9] })
    assert.deepEqual(last, { ids: ids.slice(10), hasMore: false })
    const before = await page({ limit: 3, ending_before: ids[10] })
    assert.deepEqual(before, { ids: ids.slice(7, 10), hasMore: true })
    const first = await page({ limit: 10, ending_before: ids[3] })
    assert.deepEqual(first, { ids: ids.slice(0, 3), hasMore: false })

    const walked = []
    for await (const { id } of stripe.paymentIntents.list({ limit: 4 })) walked.push(id)
    assert.deepEqual(walked, ids)
  })

  test('refuses {name}')
    .with([
      { name: 'too large a page', params: { limit: 101 }, message: /less than or equal to 100/ },
      { name: 'an empty page', params: { limit: 0 }, message: /greater than or equal to 1/ },
      { name: 'a lost place', params: { starting_after: 'pi_none' }, message: /No such payment_/ },
    ])
    .run(async ({ assert, cleanup }, { params, message }) => {
      const { stripe } = await givenSimulatedStripe({ cleanup })
      await assert.rejects(() => stripe.paymentIntents.list(params), message)
    })

  test('a list is narrowed by the moment of creation', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const { created } = await stripe.paymentIntents.create({ amount: 100, currency: 'usd' })
    const found = async (range: object | number) =>
      (await stripe.paymentIntents.list({ created: range })).data.length
    assert.equal(await found(created), 1)
    assert.equal(await found({ gte: created, lt: created + 1 }), 1)
    assert.equal(await found({ gt: created }), 0)
    assert.equal(await found({ lte: created - 1 }), 0)
  })

  test("a session's line items have pages of their own", async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const [item] = tea(1_000).line_items!
    const { id, amount_total: total } = await stripe.checkout.sessions.create({
      ...tea(),
      line_items: [1, 2, 3].map((quantity) => ({ ...item, quantity })),
    })
    assert.equal(total, 6_000)
    const first = await stripe.checkout.sessions.listLineItems(id, { limit: 2 })
    assert.deepEqual([first.data.map(({ quantity }) => quantity), first.has_more], [[1, 2], true])
    const rest = await stripe.checkout.sessions.listLineItems(id, {
      starting_after: first.data[1].id,
    })
    assert.deepEqual([rest.data.map(({ quantity }) => quantity), rest.has_more], [[3], false])
  })
})

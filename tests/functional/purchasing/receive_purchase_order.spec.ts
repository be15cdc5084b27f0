import { test } from '@japa/runner'
import { tenantTable } from '#foundation'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import {
  booksOf,
  givenAPurchaseOrder,
  reread,
  whenGoodsArrive,
  whenTheBrandConfirms,
} from '#tests/fixtures/purchase_order_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

type Arrived = Parameters<typeof whenGoodsArrive>[2]

test.group('Receiving a purchase order', () => {
  test('a part and the rest fill the shelf, and the brand is owed what came', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [tea, cup] = (await givenGoods(tenant, { variantsOfEach: 2 })).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [
        { variant: tea, quantity: 10 },
        { variant: cup, quantity: 4 },
      ],
    })
    const first = await whenGoodsArrive(tenant, order, [7, 0])
    assert.isTrue(first.ok && first.value.number === `${order.number}-1`)
    assert.equal((await reread(tenant, order.id)).state, 'partially_received')
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 4_200n, owed: 4_200n, units: 7 })

    await whenGoodsArrive(tenant, order, [3, 4])
    const done = await reread(tenant, order.id)
    assert.equal(done.state, 'received')
    assert.isNotNull(done.closedAt)
    assert.deepEqual(
      done.receipts.map(({ number }) => number),
      [`${order.number}-1`, `${order.number}-2`]
    )
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 8_400n, owed: 8_400n, units: 10 })
    assert.deepEqual(await booksOf(neighbour, tea), { inventory: 0n, owed: 0n, units: 0 })
  })

  test('a double click receives once', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () => whenGoodsArrive(tenant, order, [4], 'one-and-the-same-key'))
    )
    const numbers = clicks.map((click) => click.ok && click.value.number)
    assert.deepEqual(numbers, Array(4).fill(`${order.number}-1`))
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 2_400n, owed: 2_400n, units: 4 })
  })

  test('the key of a receipt that comes again with {title}: {outcome}')
    .with([
      { title: 'the same count', again: [4, 1], outcome: 'answered' },
      { title: 'another count', again: [3, 1], outcome: 'key_reused' },
      { title: 'a line less', again: [4, 0], outcome: 'key_reused' },
      {
        title: 'damage',
        again: [{ quantity: 4, damagedQuantity: 1 }, 1],
        outcome: 'key_reused',
      },
      {
        title: 'a note on a line',
        again: [{ quantity: 4, note: 'Wet' }, 1],
        outcome: 'key_reused',
      },
      { title: 'another order', again: [4, 1], isForOther: true, outcome: 'key_reused' },
    ] satisfies { title: string; again: Arrived; isForOther?: boolean; outcome: string }[])
    .run(async ({ assert }, { again, isForOther = false, outcome }) => {
      const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
      const [tea, cup] = (await givenGoods(tenant, { variantsOfEach: 2 })).variants
      const lines = [tea, cup].map((variant) => ({ variant, quantity: 10 }))
      const order = await givenAPurchaseOrder(tenant, { lines })
      const other = isForOther ? await givenAPurchaseOrder(tenant, { lines }) : order
      await whenGoodsArrive(tenant, order, [4, 1], 'one-and-the-same-key')
      const second = await whenGoodsArrive(tenant, other, again, 'one-and-the-same-key')

      assert.equal(second.ok ? 'answered' : second.error.type, outcome)
      const standing = second.ok
        ? second.value
        : 'standing' in second.error && second.error.standing
      assert.equal(standing && standing.number, `${order.number}-1`)
      assert.deepEqual(await booksOf(tenant, tea), { inventory: 3_000n, owed: 3_000n, units: 4 })

      const [theirs] = (await givenGoods(neighbour)).variants
      const neighbours = { lines: [{ variant: theirs, quantity: 1 }] }
      const theirOrder = await givenAPurchaseOrder(neighbour, neighbours)
      assert.isTrue((await whenGoodsArrive(neighbour, theirOrder, [1], 'one-and-the-same-key')).ok)
    })

  test('receipts at once never exceed what was confirmed', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => whenGoodsArrive(tenant, order, [4]))
    )
    const refused = tries.flatMap((one) => (one.ok ? [] : [one.error]))
    assert.lengthOf(refused, 4)
    assert.deepEqual(refused[0], {
      type: 'more_than_confirmed',
      lines: [{ lineId: order.lines[0].id, outstanding: 2 }],
    })
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 4_800n, owed: 4_800n, units: 8 })
  })

  test('{title} is refused, and nothing is booked')
    .with([
      { title: 'a negative quantity', arrived: { quantity: -1 }, error: 'wrong_quantity' },
      { title: 'half a unit', arrived: { quantity: 0.5 }, error: 'wrong_quantity' },
      { title: 'a huge quantity', arrived: { quantity: 2 ** 40 }, error: 'wrong_quantity' },
      { title: 'a negative damage', arrived: { damagedQuantity: -1 }, error: 'wrong_quantity' },
      { title: 'no number', arrived: { quantity: Number.NaN }, error: 'wrong_quantity' },
      { title: 'nothing', arrived: { quantity: 0 }, error: 'nothing_arrived' },
      { title: 'one more than confirmed', arrived: { quantity: 11 }, error: 'more_than_confirmed' },
      {
        title: 'another order’s line',
        arrived: { lineId: 1, quantity: 1 },
        error: 'unknown_lines',
      },
    ])
    .run(async ({ assert }, { arrived, error }) => {
      const tenant = await givenATenant()
      const [tea] = (await givenGoods(tenant)).variants
      await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 1 }] })
      const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
      const result = await whenGoodsArrive(tenant, order, [arrived])
      assert.equal(result.ok ? 'received' : result.error.type, error)
      assert.deepEqual(await booksOf(tenant, tea), { inventory: 0n, owed: 0n, units: 0 })
      assert.lengthOf((await reread(tenant, order.id)).receipts, 0)
    })

  test('what arrives broken is noted, and neither stocked nor owed', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
    await whenGoodsArrive(tenant, order, [{ damagedQuantity: 3, note: 'Wet cartons' }])
    assert.equal((await reread(tenant, order.id)).state, 'confirmed')
    await whenGoodsArrive(tenant, order, [{ quantity: 8, damagedQuantity: 2 }])
    assert.equal((await reread(tenant, order.id)).state, 'partially_received')
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 4_800n, owed: 4_800n, units: 8 })
    const lines = await inTenant(tenant, () => tenantTable('receipt_lines').orderBy('id'))
    assert.deepEqual(
      lines.map((line) => [line.quantity, line.damaged_quantity, line.note]),
      [
        [0, 3, 'Wet cartons'],
        [8, 2, null],
      ]
    )
  })

  test('goods that cost nothing are stocked, and owe nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const [gift] = (await givenGoods(tenant, { supplyPriceMinor: 0n })).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: gift, quantity: 5 }] })
    const result = await whenGoodsArrive(tenant, order, [5])
    assert.isTrue(result.ok)
    assert.deepEqual(await booksOf(tenant, gift), { inventory: 0n, owed: 0n, units: 5 })
  })

  test('an order is received in full when all that was confirmed has come', async ({ assert }) => {
    const tenant = await givenATenant()
    const [tea, cup] = (await givenGoods(tenant, { variantsOfEach: 2 })).variants
    const order = await givenAPurchaseOrder(tenant, {
      lines: [
        { variant: tea, quantity: 10 },
        { variant: cup, quantity: 5 },
      ],
      stage: 'approved',
    })
    await whenTheBrandConfirms(tenant, order, [6, 0])
    const declined = await whenGoodsArrive(tenant, order, [6, 1])
    assert.equal(declined.ok ? 'received' : declined.error.type, 'more_than_confirmed')
    await whenGoodsArrive(tenant, order, [6])
    assert.equal((await reread(tenant, order.id)).state, 'received')
  })

  test('another tenant’s order cannot be received', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [tea] = (await givenGoods(tenant)).variants
    const order = await givenAPurchaseOrder(tenant, { lines: [{ variant: tea, quantity: 10 }] })
    await assert.rejects(() => whenGoodsArrive(neighbour, order, [1]), /Row not found/)
    assert.deepEqual(await booksOf(tenant, tea), { inventory: 0n, owed: 0n, units: 0 })
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { BookProcessingFees, BookRefundsPaid } from '#commissions'
import { payee, platform, trialBalance, type AccountRef } from '#ledger'
import {
  givenAFamily,
  givenAPlan,
  givenASale,
  whenBooked,
  whenDelivered,
  whenMatured,
  whenRefunded,
  whenRefundPaidOut,
  whenScheduled,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { aJournal, balances, countOf, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** The worked example of docs/ledger.md: the figures below are its figures, from first to last. */
test.group('Commissions | the worked example, through the real database', (group) => {
  group.each.teardown(() => clock.restore())

  test('split, refund, maturity, payout, refund of the rest: every cent', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await givenAPlan(tenant)
    await givenAPlan(neighbour)
    const family = await givenAFamily(tenant)
    const price = { retailPriceMinor: 10501n, supplyPriceMinor: 6000n }
    const goods = { ...(await givenGoods(tenant, price)), store: family.owner }
    const [variant] = goods.variants

    const accounts: [string, AccountRef][] = [
      ['cash', platform('stripe_clearing')],
      ['clearing', platform('order_clearing')],
      ['coupon', platform('coupon_expense')],
      ['revenue', platform('platform_revenue')],
      ['fees', platform('processing_fees')],
      ['refundable', platform('refund_payable')],
      ['brand pending', payee('brand_pending', 'brand', variant.brandId)],
      ['brand payable', payee('brand_payable', 'brand', variant.brandId)],
      ['owner', payee('earnings_pending', 'store', family.owner.id)],
      ['owner available', payee('earnings_available', 'store', family.owner.id)],
      ['upline 1', payee('earnings_pending', 'store', family.upline1.id)],
      ['upline 1 available', payee('earnings_available', 'store', family.upline1.id)],
      ['upline 2', payee('earnings_pending', 'store', family.upline2.id)],
      ['upline 2 available', payee('earnings_available', 'store', family.upline2.id)],
      ['promoter', payee('earnings_pending', 'promoter', family.promoter.id)],
      ['promoter available', payee('earnings_available', 'promoter', family.promoter.id)],
    ]
    const stand = () => balances(tenant, accounts)
    const nothing = Object.fromEntries(accounts.map(([name]) => [name, 0]))

    const order = await givenASale(tenant, goods, {
      promoterId: family.promoter.id,
      feeMinor: 320n,
      lines: [{ variant, platformDiscountMinor: 500n }],
    })
    await whenBooked(tenant, order.orderId)
    const [payment] = await db.from('payments').where('tenant_id', tenant.id)
    await inTenant(tenant, () =>
      db.transaction((trx) => new BookProcessingFees().handle([payment.id], trx))
    )
    assert.deepEqual(await stand(), {
      ...nothing,
      'cash': 10001 - 320,
      'fees': 320,
      'coupon': 500,
      'brand pending': 6000,
      'owner': 1313,
      'upline 1': 499,
      'upline 2': 236,
      'promoter': 367,
      'revenue': 2086,
    })

    const orderLineId = order.lines[0].id
    const first = await whenRefunded(tenant, { orderLineId, grossMinor: 3500n })
    assert.deepEqual(await stand(), {
      ...nothing,
      'cash': 10001 - 320,
      'fees': 320,
      'refundable': 3333,
      'coupon': 500 - 167,
      'brand pending': 6000 - 1999,
      'owner': 1313 - 437,
      'upline 1': 499 - 166,
      'upline 2': 236 - 78,
      'promoter': 367 - 122,
      'revenue': 2086 - 698,
    })
    const refundId = await whenRefundPaidOut(tenant, first)
    await inTenant(tenant, () =>
      db.transaction((trx) => new BookRefundsPaid().handle([refundId, refundId], trx))
    )

    await whenDelivered(tenant, order.fulfilments[0].id)
    await whenScheduled(tenant, order.fulfilments[0].id)
    await whenMatured(tenant)
    assert.equal((await stand())['owner available'], 0, 'not before the return window has closed')
    clock.travel({ days: 14, seconds: 1 })
    await whenMatured(tenant)
    assert.deepEqual(await stand(), {
      ...nothing,
      'cash': 10001 - 320 - 3333,
      'fees': 320,
      'coupon': 333,
      'brand payable': 4001,
      'owner available': 876,
      'upline 1 available': 333,
      'upline 2 available': 158,
      'promoter available': 245,
      'revenue': 1388,
    })

    const [owner, brand] = [family.owner.id, variant.brandId]
    const paid = [
      {
        type: 'store',
        account: payee('earnings_available', 'store', owner),
        id: owner,
        minor: 876n,
      },
      { type: 'brand', account: payee('brand_payable', 'brand', brand), id: brand, minor: 4001n },
    ] as const
    for (const { type, account, id, minor } of paid) {
      const reserved = payee('payout_reserved', type, id)
      await whenPosted(tenant, [
        aJournal(`payout:${type}:created`, account, reserved, minor),
        aJournal(`payout:${type}:sent`, reserved, platform('stripe_clearing'), minor),
      ])
    }

    await whenRefunded(tenant, { orderLineId, grossMinor: 7001n })
    assert.deepEqual(await stand(), {
      ...nothing,
      'cash': 10001 - 320 - 3333 - 876 - 4001,
      'fees': 320,
      'refundable': 6668,
      'brand payable': -4001,
      'owner available': -876,
    })
    await assert.rejects(
      () =>
        whenPosted(tenant, [
          aJournal('again', paid[0].account, payee('payout_reserved', 'store', owner), 1n),
        ]),
      /would take/
    )

    const rows = await inTenant(tenant, () => trialBalance())
    const side = (wanted: string) =>
      rows
        .filter(({ normalSide }) => normalSide === wanted)
        .reduce((sum, { balance }) => sum + balance.minor, 0n)
    assert.equal(side('debit'), side('credit'))
    assert.equal(await countOf(neighbour, 'ledger_postings'), 0)
  })
})

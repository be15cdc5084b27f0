import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, drainOutbox, SYSTEM } from '#foundation'
import { FollowDispute } from '#commissions/actions/follow_dispute'
import { platform } from '#ledger'
import { CancelOrder } from '#orders'
import type { Tenant } from '#tenancy'
import {
  givenADispute,
  givenAPlan,
  givenASale,
  whenBooked,
  whenDecided,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { balances, storedAndSummed } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

interface Scene {
  tenant: Tenant
  orderId: number
  dispute: number
}

/** Two units for 2002, with 100 off at the platform's cost, and 300 for shipping: 2202 were paid. */
async function aDisputedSale(amountMinor: bigint): Promise<Scene> {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { retailPriceMinor: 1_001n })
  const [variant] = goods.variants
  const { orderId } = await givenASale(tenant, goods, {
    provider: 'outside',
    lines: [{ variant, quantity: 2, platformDiscountMinor: 100n }],
    shippingByBrand: { [variant.brandId]: 300n },
  })
  await whenBooked(tenant, orderId)
  const dispute = await givenADispute(tenant, orderId, amountMinor)
  await inTenant(tenant, () => db.transaction((trx) => new FollowDispute().handle(dispute, trx)))
  return { tenant, orderId, dispute }
}

const STEPS = {
  cancel: ({ tenant, orderId }: Scene) =>
    inTenant(tenant, () => new CancelOrder().handle({ orderId, actor: SYSTEM, reason: null })),
  win: ({ tenant, dispute }: Scene) => whenDecided(tenant, dispute, 'won'),
  lose: ({ tenant, dispute }: Scene) => whenDecided(tenant, dispute, 'lost'),
}

/** All messages, twice: the second time as after a crash. */
async function whenAllIsTold({ tenant }: Scene) {
  const own = { tenant_id: tenant.id }
  await inTenant(tenant, () => drainOutbox())
  await db
    .from('outbox_messages')
    .where({ ...own, state: 'done' })
    .update({ state: 'waiting' })
  await inTenant(tenant, () => drainOutbox())
}

async function theEnd({ tenant, orderId }: Scene) {
  const own = { tenant_id: tenant.id }
  const refunds = await db.from('refunds').where(own).orderBy('id')
  const cases = await db.from('after_sales_cases').where(own).orderBy('id')
  const [line] = await db.from('order_lines').where(own)
  const { refunded_minor: refunded } = await db.from('orders').where('id', orderId).firstOrFail()
  return {
    refunds: refunds.map((row) => `${row.state} ${row.amount_minor - row.covered_minor}`),
    cases: cases.map((row) => `${row.reason} ${row.refund_minor} ${row.state}`),
    line: `${line.returned_quantity} back, ${line.refunded_gross_minor} of ${line.gross_minor}`,
    refunded: Number(refunded),
    stuck: await db.from('outbox_messages').where(own).whereNotNull('last_error').select('job'),
    ...(await balances(tenant, [
      ['owed', platform('refund_payable')],
      ['paid', platform('outside_clearing')],
      ['disputed', platform('disputes_open')],
      ['revenue', platform('platform_revenue')],
      ['coupons', platform('coupon_expense')],
      ['clearing', platform('order_clearing')],
    ])),
  }
}

/* The dispute's fee of 15 is not among what is paid out below: it stays with the platform. */
const FEE = 15
const ALL_BACK = { line: '2 back, 2002 of 2002', revenue: 0, coupons: 0, clearing: 0, stuck: [] }
const DONE = { ...ALL_BACK, owed: 0, paid: -FEE, disputed: 0, refunded: 2202 }

test.group('A cancelled order whose payment is disputed', (group) => {
  group.each.teardown(() => clock.restore())

  test('{amount} disputed, then {steps}')
    .with([
      {
        ...{ amount: 2202n, steps: ['cancel'] },
        end: { ...DONE, owed: 2202, disputed: 2202, paid: -FEE },
        refunds: ['waiting 2202'],
        cases: ['cancelled 2202 approved'],
      },
      {
        ...{ amount: 2202n, steps: ['cancel', 'win'] },
        end: DONE,
        refunds: ['succeeded 2202'],
        cases: ['cancelled 2202 refunded'],
      },
      {
        ...{ amount: 2202n, steps: ['cancel', 'lose'] },
        end: DONE,
        refunds: ['covered 0'],
        cases: ['cancelled 2202 refunded'],
      },
      {
        ...{ amount: 777n, steps: ['cancel', 'lose'] },
        end: DONE,
        refunds: ['succeeded 1425'],
        cases: ['cancelled 2202 refunded'],
      },
      {
        ...{ amount: 2202n, steps: ['lose', 'cancel'] },
        end: DONE,
        refunds: [],
        cases: ['disputed 2202 refunded', 'cancelled 0 refunded'],
      },
      {
        ...{ amount: 333n, steps: ['lose', 'cancel'] },
        end: DONE,
        refunds: ['succeeded 1869'],
        cases: ['disputed 333 refunded', 'cancelled 1869 refunded'],
      },
      {
        ...{ amount: 2000n, steps: ['lose', 'cancel'] },
        end: DONE,
        refunds: ['succeeded 202'],
        cases: ['disputed 2000 refunded', 'cancelled 202 refunded'],
      },
      {
        ...{ amount: 333n, steps: ['win', 'cancel'] },
        end: DONE,
        refunds: ['succeeded 2202'],
        cases: ['cancelled 2202 refunded'],
      },
    ] as const)
    .run(async ({ assert }, { amount, steps, ...expected }) => {
      const scene = await aDisputedSale(amount)
      for (const step of steps as readonly (keyof typeof STEPS)[]) {
        await STEPS[step](scene)
        await whenAllIsTold(scene)
      }
      const { refunds, cases, ...end } = await theEnd(scene)
      assert.deepEqual(
        { refunds, cases },
        { refunds: [...expected.refunds], cases: [...expected.cases] }
      )
      assert.deepEqual(end, { ...expected.end, stuck: [] })
      const { stored, summed } = await storedAndSummed(scene.tenant)
      assert.deepEqual(stored, summed)
      assert.isTrue(Object.values(stored).every((minor) => minor === 0n))
    })

  test('told of its loss before anybody else was, it is cancelled to the cent all the same', async ({
    assert,
  }) => {
    const scene = await aDisputedSale(333n)
    await STEPS.lose(scene)
    await STEPS.cancel(scene)
    await whenAllIsTold(scene)
    const { refunds, cases, ...end } = await theEnd(scene)
    assert.deepEqual(refunds, ['succeeded 1869'])
    assert.deepEqual(cases, ['disputed 333 refunded', 'cancelled 1869 refunded'])
    assert.deepEqual(end, { ...DONE, stuck: [] })
  })
})

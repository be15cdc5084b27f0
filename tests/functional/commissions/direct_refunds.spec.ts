import { test } from '@japa/runner'
import {
  aSale,
  afterAll,
  STEPS,
  theEnd,
  UNTOUCHED,
  whenAllIsDone,
  type Life,
} from '#tests/functional/commissions/direct_refund_scene'

const NOTHING = { owed: 0, stripe: 0, revenue: 0, coupons: 0 }
/* Of the brand's 1200 and the owner's 250, 463 and 96 go back; 39 of the coupon, so 214 of revenue. */
const THIRD_GONE = { owed: 0, stripe: 1468, revenue: 338, coupons: 61 }
const third = '0 back, 773 of 2002'
const told = 'refunded_at_stripe 734 refunded'

const TABLE: Life[] = [
  {
    steps: ['a third is told', 'a third is told'],
    end: { ...THIRD_GONE, cases: [told], refunds: ['succeeded 734'], line: third, ...gone(734) },
  },
  {
    steps: ['all is told'],
    end: {
      ...{ ...NOTHING, line: '0 back, 2002 of 2002', ...gone(2202) },
      ...{ cases: ['refunded_at_stripe 2202 refunded'], refunds: ['succeeded 2202'] },
    },
  },
  {
    steps: ['a third is refused'],
    end: { ...UNTOUCHED, line: '0 back, 0 of 2002', ...gone(0) },
  },
  {
    steps: ['a third is pending'],
    end: {
      ...{ ...UNTOUCHED, refunds: ['pending 734'], line: '0 back, 0 of 2002' },
      ...gone(0, 734),
    },
  },
  {
    steps: ['a third is pending', 'a third is told'],
    end: { ...THIRD_GONE, cases: [told], refunds: ['succeeded 734'], line: third, ...gone(734) },
  },
  {
    steps: ['a third is pending', 'a third is refused'],
    end: { ...UNTOUCHED, refunds: ['failed 734'], line: '0 back, 0 of 2002', ...gone(0) },
  },
  {
    /* On its way: nobody refunds it a second time. */
    steps: ['a third is pending', 'it is cancelled', 'ours succeeds', 'a third is told'],
    end: {
      ...{ ...NOTHING, cases: [told, 'cancelled 1468 refunded'] },
      ...{ refunds: ['succeeded 734', 'succeeded 1468'], line: '2 back, 2002 of 2002' },
      ...gone(2202),
    },
  },
  {
    steps: ['a third is pending', 'it is cancelled', 'ours succeeds', 'a third is refused'],
    end: {
      ...{ ...NOTHING, owed: 734, stripe: 734, line: '2 back, 2002 of 2002' },
      ...{ cases: ['refunded_at_stripe 734 approved', 'cancelled 1468 refunded'] },
      ...{ refunds: ['failed 734', 'succeeded 1468'], ...gone(2202, 1468) },
    },
  },
  {
    steps: ['a third is told', 'it is cancelled', 'ours succeeds'],
    end: {
      ...{ ...NOTHING, cases: [told, 'cancelled 1468 refunded'] },
      ...{ refunds: ['succeeded 734', 'succeeded 1468'], line: '2 back, 2002 of 2002' },
      ...gone(2202),
    },
  },
  {
    /* Once more for what Stripe could not send: that is what was refunded there. */
    steps: ['it is cancelled', 'ours fails', 'all is told'],
    end: {
      ...{ ...NOTHING, cases: ['cancelled 2202 refunded'], line: '2 back, 2002 of 2002' },
      ...{ refunds: ['failed 2202', 'succeeded 2202'], ...gone(2202) },
    },
  },
  {
    steps: ['a case of 734 is granted', 'ours succeeds', 'a third is told'],
    end: {
      ...{ owed: 0, stripe: 734, revenue: 125, coupons: 22, line: '0 back, 1546 of 2002' },
      ...{ cases: ['damaged 734 refunded', told], refunds: ['succeeded 734', 'succeeded 734'] },
      ...gone(1468),
    },
  },
  {
    /* It came back days later, and is owed again. */
    steps: ['a third is told', 'a third is refused'],
    end: {
      ...{ owed: 734, stripe: 2202, revenue: 338, coupons: 61, line: third, ...gone(734, 0) },
      ...{ cases: ['refunded_at_stripe 734 approved'], refunds: ['failed 734'] },
    },
  },
  {
    steps: ['a third is told', 'a third is refused', 'the first case is seen to'],
    end: {
      ...{ owed: 0, stripe: 2202, revenue: 338, coupons: 61, line: third, ...gone(734) },
      ...{ cases: [told], refunds: ['failed 734', 'succeeded 734'] },
    },
  },
  {
    /* Handed over, and refunded at Stripe as well: the platform has paid twice. */
    steps: ['it is cancelled', 'ours fails', 'the first case is seen to', 'all is told'],
    end: {
      ...{ owed: 0, stripe: 0, revenue: -2202, coupons: 0, line: '2 back, 2002 of 2002' },
      cases: ['cancelled 2202 refunded', 'refunded_at_stripe 0 refunded'],
      ...{ refunds: ['failed 2202', 'succeeded 2202', 'succeeded 2202'], ...gone(2202) },
    },
  },
]

function gone(order: number, payment = order) {
  return { refunded: `${order} of the order, ${payment} of the payment` }
}

test.group('A refund made at Stripe', () => {
  for (const { steps, end } of TABLE) {
    test(steps.join(', then '), async ({ assert }) => {
      const found = await afterAll(steps)
      assert.deepEqual(found.end, end)
      assert.deepEqual(found.wrong, [])
      assert.deepInclude(found.neighbour, UNTOUCHED)
    })
  }

  test('waits while one of ours is on its way that Stripe will refuse', async ({ assert }) => {
    const scene = await aSale()
    await STEPS['it is cancelled'](scene)
    await assert.rejects(() => STEPS['all is told'](scene), /refunded at Stripe/)
    for (const step of ['ours fails', 'all is told'] as const) {
      await STEPS[step](scene)
      await whenAllIsDone(scene)
    }
    const end = { ...NOTHING, cases: ['cancelled 2202 refunded'] }
    assert.deepInclude(await theEnd(scene), end)
  })
})

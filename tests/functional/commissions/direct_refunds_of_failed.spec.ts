import { test } from '@japa/runner'
import { afterAll, UNTOUCHED, type Life } from '#tests/functional/commissions/direct_refund_scene'

const NOTHING = { owed: 0, stripe: 0, revenue: 0, coupons: 0 }
const ALL_GONE = { refunded: '2202 of the order, 2202 of the payment' }

const TABLE: Life[] = [
  {
    /* More than the case owes: the rest is of what is left of the order. */
    steps: ['a case of 734 is granted', 'ours fails', 'all is told'],
    end: {
      ...{ ...NOTHING, ...ALL_GONE, line: '0 back, 2002 of 2002' },
      cases: ['damaged 734 refunded', 'refunded_at_stripe 1468 refunded'],
      refunds: ['failed 734', 'succeeded 2202'],
    },
  },
  {
    /* Two cases of one parcel, both of them owed, and one refund for both. */
    steps: [
      'a case of 734 is granted',
      'ours fails',
      'it is cancelled',
      'ours fails',
      'all is told',
    ],
    end: {
      ...{ ...NOTHING, ...ALL_GONE, line: '2 back, 2002 of 2002' },
      cases: ['damaged 734 refunded', 'cancelled 1468 refunded'],
      refunds: ['failed 734', 'failed 1468', 'succeeded 2202'],
    },
  },
  {
    /* It has been paid: nobody pays it again. */
    steps: [
      'a case of 734 is granted',
      'ours fails',
      'a third is told, and the first case seen to at once',
    ],
    end: {
      ...{ owed: 0, stripe: 1468, revenue: 338, coupons: 61, line: '0 back, 773 of 2002' },
      ...{ cases: ['damaged 734 refunded'], refunds: ['failed 734', 'succeeded 734'] },
      refunded: '734 of the order, 734 of the payment',
    },
  },
  {
    /* The bank may give it back: nobody hands it over as well. */
    steps: [
      'a case of 734 is granted',
      'ours fails',
      'a third is disputed',
      'the first case is seen to',
    ],
    end: {
      ...{ owed: 734, stripe: 1453, revenue: 338, coupons: 61, line: '0 back, 773 of 2002' },
      ...{ cases: ['damaged 734 approved'], refunds: ['failed 734'] },
      refunded: '734 of the order, 0 of the payment',
    },
  },
  {
    /* What the bank had given back of it is owed no more. The fee of 15 stays with the platform. */
    steps: [
      'a third is disputed',
      'it is cancelled',
      'the bank gives it back',
      'ours fails',
      'two thirds are told',
    ],
    end: {
      ...{ ...NOTHING, ...ALL_GONE, stripe: -15, line: '2 back, 2002 of 2002' },
      cases: ['cancelled 2202 refunded'],
      refunds: ['failed 2202', 'succeeded 1468'],
    },
  },
]

test.group('A refund made at Stripe where one of ours failed', () => {
  for (const { steps, end } of TABLE) {
    test(steps.join(', then '), async ({ assert }) => {
      const found = await afterAll(steps)
      assert.deepEqual(found.end, end)
      assert.deepEqual(found.wrong, [])
      assert.deepInclude(found.neighbour, UNTOUCHED)
    })
  }
})

import { test } from '@japa/runner'
import {
  afterAll,
  UNTOUCHED,
  type End,
  type Life,
} from '#tests/functional/commissions/direct_refund_scene'

/** The bank's fee of 15 stays with the platform. */
const A_THIRD_GONE: End = {
  ...{ owed: 0, stripe: 1_453, revenue: 338, coupons: 61, line: '0 back, 773 of 2002' },
  ...{ cases: ['damaged 734 refunded'], refunds: ['covered 734'] },
  refunded: '734 of the order, 734 of the payment',
}

const TABLE: Life[] = [
  {
    /* Just what the case owes: that is what the customer got. */
    steps: [
      'a case of 734 is granted',
      'ours fails',
      'a third is disputed',
      'the bank gives it back',
    ],
    end: A_THIRD_GONE,
  },
  {
    /* It came back after it had been booked as paid. */
    steps: [
      'a case of 734 is granted',
      'ours succeeds',
      'ours fails',
      'a third is disputed',
      'the bank gives it back',
    ],
    end: A_THIRD_GONE,
  },
  {
    /* Nobody pays it a second time. */
    steps: [
      'a case of 734 is granted',
      'ours fails',
      'a third is disputed',
      'the bank gives it back, and the first case is seen to at once',
    ],
    end: A_THIRD_GONE,
  },
  {
    /* More than the case owes: the rest is of what is left of the order. */
    steps: ['a case of 734 is granted', 'ours fails', 'all is disputed', 'the bank gives it back'],
    end: {
      ...{ owed: 0, stripe: -15, revenue: 0, coupons: 0, line: '0 back, 2002 of 2002' },
      cases: ['damaged 734 refunded', 'disputed 1468 refunded'],
      refunds: ['covered 734'],
      refunded: '2202 of the order, 2202 of the payment',
    },
  },
]

test.group('A lost dispute where a refund of ours failed', () => {
  for (const { steps, end } of TABLE) {
    test(steps.join(', then '), async ({ assert }) => {
      const found = await afterAll(steps)
      assert.deepEqual(found.end, end)
      assert.deepEqual(found.wrong, [])
      assert.deepInclude(found.neighbour, UNTOUCHED)
    })
  }
})

import { test } from '@japa/runner'
import { rings } from '#commissions/compliance/rings'

const bought = (...pairs: [number, number][]) =>
  pairs.map(([buyerStoreId, sellerStoreId]) => ({ buyerStoreId, sellerStoreId }))

test.group('Commissions | rings of owners who buy from each other', () => {
  for (const [name, purchases, expected] of [
    ['nobody buys', [], []],
    ['buying somewhere is none', bought([1, 2], [2, 3], [1, 3]), []],
    ['buying in return is', bought([1, 2], [2, 1]), [[1, 2]]],
    [
      'so is a circle, whoever else buys in it',
      bought([1, 2], [2, 3], [3, 1], [9, 2]),
      [[1, 2, 3]],
    ],
    [
      'the largest first, each by itself',
      bought([1, 2], [2, 1], [2, 4], [4, 5], [5, 6], [6, 4]),
      [
        [4, 5, 6],
        [1, 2],
      ],
    ],
  ] as const) {
    test(name, ({ assert }) => {
      assert.deepEqual(rings(purchases), expected as never)
    })
  }
})

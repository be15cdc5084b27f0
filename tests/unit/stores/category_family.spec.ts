import { test } from '@japa/runner'
import { descendantIds } from '#stores/category_family'

const TREE = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: 1 },
  { id: 5, parentId: null },
]

test.group('A category’s family', () => {
  test('of {0} is {1}')
    .with([
      [[1], [1, 2, 3, 4]],
      [[2], [2, 3]],
      [[5], [5]],
      [
        [2, 5],
        [2, 3, 5],
      ],
      [[], []],
    ] as [number[], number[]][])
    .run(({ assert }, [roots, family]) => {
      assert.sameMembers(descendantIds(TREE, roots), family)
    })

  test('ends where the tree bites its tail', ({ assert }) => {
    const ring = [
      { id: 1, parentId: 2 },
      { id: 2, parentId: 1 },
    ]
    assert.sameMembers(descendantIds(ring, [1]), [1, 2])
  })
})

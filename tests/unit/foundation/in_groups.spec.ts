import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { inGroups } from '#foundation/in_groups'

/** Doubles numbers, slowly, and remembers in which groups; anything below zero fails its group. */
function givenDoubling(most = 3) {
  const groups: number[][] = []
  const double = inGroups(
    async (numbers: number[]) => {
      groups.push(numbers)
      await sleep(5)
      if (numbers.some((number) => number < 0)) throw new RangeError('below zero')
      return numbers.map((number) => 2 * number)
    },
    { most }
  )
  return { groups, double }
}

test.group('Work in groups', () => {
  test('who is alone does not wait, who comes meanwhile goes together', async ({ assert }) => {
    const { groups, double } = givenDoubling()
    assert.deepEqual(await Promise.all([1, 2, 3].map(double)), [2, 4, 6])
    assert.equal(await double(4), 8)
    assert.deepEqual(groups, [[1], [2, 3], [4]])
  })

  test('no group is larger than it may be', async ({ assert }) => {
    const { groups, double } = givenDoubling(2)
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(double)), [2, 4, 6, 8])
    assert.deepEqual(groups, [[1], [2, 3], [4]])
  })

  test('a failure reaches all of its group, and nobody after it', async ({ assert }) => {
    const { double } = givenDoubling()
    const outcomes = await Promise.allSettled([1, -2, 3].map(double))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected']
    )
    assert.equal(await double(4), 8)
  })
})

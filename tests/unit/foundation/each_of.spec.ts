import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { eachOf } from '#foundation'

test.group('Work on each of many', () => {
  test('goes on after a failure, and tells of all of them at the end', async ({ assert }) => {
    const done: number[] = []
    const work = async (item: number) => {
      if (item % 2 === 0) throw new RangeError(`${item} is even`)
      done.push(item)
    }
    const error = await eachOf([1, 2, 3, 4, 5], work).catch((thrown: AggregateError) => thrown)
    assert.deepEqual(done, [1, 3, 5])
    assert.deepEqual(
      (error as AggregateError).errors.map(({ message }: Error) => message),
      ['2 is even', '4 is even']
    )
  })

  for (const atOnce of [1, 2, 9]) {
    test(`has no more than ${atOnce} under way`, async ({ assert }) => {
      let [underWay, most] = [0, 0]
      const work = async () => {
        most = Math.max(most, ++underWay)
        await sleep(2)
        underWay--
      }
      await eachOf([1, 2, 3, 4, 5], work, { atOnce })
      assert.equal(most, Math.min(atOnce, 5))
    })
  }
})

import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { clock } from '#foundation'

test.group('The clock', (group) => {
  group.each.teardown(() => clock.restore())

  test('gives one piece of work its own time and leaves the rest of the process alone', ({
    assert,
  }) => {
    const then = DateTime.fromISO('2010-12-01T08:26:00Z')
    const seen = clock.at(then, () => [clock.now().toISO(), DateTime.now().toUTC().toISO()])

    assert.deepEqual(seen, ['2010-12-01T08:26:00.000Z', '2010-12-01T08:26:00.000Z'])
    assert.isAbove(clock.now().year, 2010)
  })

  test('keeps its own time across awaits', async ({ assert }) => {
    const then = DateTime.fromISO('2010-12-01T08:26:00Z')
    const seen = await clock.at(then, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return clock.now().toISO()
    })

    assert.equal(seen, '2010-12-01T08:26:00.000Z')
  })

  test('travels for the whole process, and comes back', ({ assert }) => {
    const before = clock.now()
    clock.travel({ days: 20 })
    assert.closeTo(clock.now().diff(before).as('days'), 20, 0.001)

    clock.restore()
    assert.closeTo(clock.now().diff(before).as('days'), 0, 0.001)
  })
})

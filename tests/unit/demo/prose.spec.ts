import { test } from '@japa/runner'
import { prose } from '#database/demo/prose'

test.group('Demo prose', () => {
  test('joins Latin lines with a space', ({ assert }) => {
    assert.equal(
      prose`Two lines
        of one sentence.`,
      'Two lines of one sentence.'
    )
  })

  test('joins Chinese lines without one', ({ assert }) => {
    assert.equal(
      prose`上半句，
        下半句。第
        二句`,
      '上半句，下半句。第二句'
    )
  })
})

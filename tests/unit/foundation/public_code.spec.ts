import { test } from '@japa/runner'
import { publicCode } from '#foundation'

test.group('Public codes', () => {
  test('are as long as asked and hold no vowel and no look-alike', ({ assert }) => {
    for (let round = 0; round < 200; round++) {
      assert.match(publicCode(12), /^[23456789BCDFGHJKMNPQRSTVWXYZ]{12}$/)
    }
  })

  test('do not repeat', ({ assert }) => {
    const codes = new Set(Array.from({ length: 20_000 }, () => publicCode()))
    assert.equal(codes.size, 20_000)
  })
})

import { test } from '@japa/runner'
import { beginningWith, containing } from '#foundation'

const PATTERNS = [
  ['tea', '%tea%', 'tea%'],
  ['  tea ', '%tea%', 'tea%'],
  ['100%_\\', '%100\\%\\_\\\\%', '100\\%\\_\\\\%'],
] as const

test.group('A pattern for LIKE', () => {
  for (const [text, inside, atFirst] of PATTERNS) {
    test(`takes ${JSON.stringify(text)} literally`, ({ assert }) => {
      assert.deepEqual([containing(text), beginningWith(text)], [inside, atFirst])
    })
  }
})

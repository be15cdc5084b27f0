import { test } from '@japa/runner'
import { loggableError } from '#foundation/errors/loggable_error'

function databaseError(sqlMessage: string, sql: string) {
  return Object.assign(new Error(`${sql} - ${sqlMessage}`), { code: 'ER', sql, sqlMessage })
}

test.group('An error that may be logged', () => {
  test('names the statement and the key, not the values', ({ assert }) => {
    const { message, stack, code } = loggableError(
      databaseError(
        "Duplicate entry '7-mia@example.com' for key 'users.email'",
        "insert into `users` (`email`, `name`) values ('mia@example.com', 'Mia O\\'Neil')"
      )
    )
    assert.equal(
      message,
      "Duplicate entry ? for key 'users.email' in: " +
        'insert into `users` (`email`, `name`) values (?, ?)'
    )
    assert.equal(code, 'ER')
    assert.notMatch(stack, /mia|Neil/i)
    assert.match(stack, /at .*loggable_error\.spec/)
  })

  test('keeps the name of what is missing', ({ assert }) => {
    const { message } = loggableError(
      databaseError("Table 'shop.nowhere' doesn't exist", "SELECT * FROM nowhere WHERE a = 'x'")
    )
    assert.equal(
      message,
      "Table 'shop.nowhere' doesn't exist in: SELECT * FROM nowhere WHERE a = ?"
    )
  })

  test('leaves our own words as they are', ({ assert }) => {
    assert.equal(loggableError(new Error("There is no job 'x'")).message, "There is no job 'x'")
    assert.equal(loggableError('thrown as text').message, 'thrown as text')
  })
})

import { test } from '@japa/runner'
import { everyPage } from '#foundation'

/** A list of letters, two a page, that goes on behind a letter. */
async function lettersAfter(after = '', letters: string) {
  const rest = [...letters].filter((letter) => letter > after)
  return { letters: rest.slice(0, 2), next: rest.length > 2 ? rest[1] : null }
}

test.group('Every page', () => {
  test('of “{letters}”: {pages}')
    .with([
      { letters: '', pages: [''] },
      { letters: 'ab', pages: ['ab'] },
      { letters: 'abcde', pages: ['ab', 'cd', 'e'] },
    ])
    .run(async ({ assert }, { letters, pages }) => {
      const read: string[] = []
      for await (const page of everyPage((after?: string) => lettersAfter(after, letters))) {
        read.push(page.letters.join(''))
      }
      assert.deepEqual(read, pages)
    })
})

import { test } from '@japa/runner'
import { sourceFiles } from '#tests/architecture/source_files'

/**
 * What MySQL reserves (as of 9.7) and MariaDB takes as a name without quotes.
 *
 * @see https://dev.mysql.com/doc/refman/9.7/en/keywords.html
 */
const ONLY_MYSQL_RESERVES = new Set(
  (
    'cube cume_dist database dense_rank empty external first_value function generated get ' +
    'grouping groups io_after_gtids io_before_gtids json_table lag last_value lateral lead ' +
    'library nth_value ntile of optimizer_costs option percent_rank qualify rank row schema ' +
    'stored system tablesample virtual window'
  ).split(' ')
)
const ALIAS = /\bAS ([a-z_]+)\b/g
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

test.group('SQL', () => {
  test('gives no name that MySQL keeps for itself', ({ assert }) => {
    const files = [...sourceFiles('app', ['.ts']), ...sourceFiles('tests/fixtures', ['.ts'])]
    const names = files.flatMap(({ path, text }) =>
      [...text.replaceAll(COMMENT, '').matchAll(ALIAS)].map(([, name]) => ({ path, name }))
    )
    assert.isAbove(names.length, 100)
    assert.deepEqual(
      names.filter(({ name }) => ONLY_MYSQL_RESERVES.has(name.toLowerCase())),
      []
    )
  })
})

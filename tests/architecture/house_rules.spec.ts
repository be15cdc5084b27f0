import { test } from '@japa/runner'
import { foldersBelow, sourceFiles } from '#tests/architecture/source_files'

const MOST_LINES = 300
const GENERATED = ['database/schema.ts']
const DEMO_CONTENT = 'database/demo/'
const FOLDERS = ['app', 'resources', 'start', 'config', 'database']

test.group('House rules', () => {
  test('no file is longer than can be read in one sitting', ({ assert }) => {
    const long = FOLDERS.flatMap((folder) => sourceFiles(folder, ['.ts', '.vue', '.css', '.edge']))
      .filter(({ path }) => !GENERATED.includes(path) && !path.startsWith(DEMO_CONTENT))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path, lines }) => `${path}: ${lines} lines`)
    assert.deepEqual(long, [])
  })

  test('no folder is a drawer', ({ assert }) => {
    const drawers = [...FOLDERS, 'tests', 'bin']
      .flatMap((folder) => foldersBelow(folder))
      .filter((path) => /\/(utils?|helpers?|misc|common|shared)$/.test(path))
    assert.deepEqual(drawers, [])
  })
})

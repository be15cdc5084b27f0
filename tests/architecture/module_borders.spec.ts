import { dirname, posix } from 'node:path'
import { test } from '@japa/runner'
import ts from 'typescript'
import { MODULES, reachableFrom } from '#tests/architecture/module_graph'
import { sourceFiles, type SourceFile } from '#tests/architecture/source_files'

interface Import {
  /** `app/orders/index` or `app/orders/actions/place_order`. */
  target: string
  module: string
}

/** What a file imports from `app/`, by whatever spelling; static, dynamic, re-exported and types. */
function importsOf({ path, text }: SourceFile): Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => targetOf(path, fileName))
    .filter((target) => target?.startsWith('app/'))
    .map((target) => ({ target: target!, module: target!.split('/')[1] }))
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    return posix.join(dirname(from), specifier).replace(/\.(js|ts)$/, '')
  }
  const [first, ...rest] = specifier.replace(/^#/, '').split('/')
  if (!specifier.startsWith('#')) return null
  if (first === 'app') return ['app', ...rest].join('/')
  if (!MODULES.includes(first)) return null
  return ['app', first, ...(rest.length > 0 ? rest : ['index'])].join('/')
}

const appFiles = sourceFiles('app', ['.ts'])
const moduleOf = ({ path }: SourceFile) => path.split('/')[1]

test.group('Module borders', () => {
  test('every folder of app/ is a module of the graph', ({ assert }) => {
    const folders = [...new Set(appFiles.map(moduleOf))]
    assert.deepEqual(
      folders.filter((folder) => !MODULES.includes(folder)),
      []
    )
  })

  test('a module uses only modules below it', ({ assert }) => {
    const violations = appFiles.flatMap((file) => {
      const allowed = reachableFrom(moduleOf(file))
      return importsOf(file)
        .filter(({ module }) => module !== moduleOf(file) && !allowed.has(module))
        .map(({ target }) => `${file.path} → ${target}`)
    })
    assert.deepEqual(violations, [])
  })

  test('a module is reached only through its index.ts', ({ assert }) => {
    const violations = appFiles.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ module, target }) => module !== moduleOf(file) && target !== `app/${module}/index`
        )
        .map(({ target }) => `${file.path} → ${target}`)
    )
    assert.deepEqual(violations, [])
  })

  test('pages know nothing of the server but its money', ({ assert }) => {
    const violations = sourceFiles('resources', ['.ts', '.vue']).flatMap((file) =>
      [...file.text.matchAll(/(?:from|import)\s*\(?\s*['"](#[^'"]+|[^'"]*\/app\/[^'"]+)['"]/g)]
        .filter(([, specifier]) => specifier !== '#money')
        .map(([, specifier]) => `${file.path} → ${specifier}`)
    )
    assert.deepEqual(violations, [])
  })
})

test.group('The reader of imports', () => {
  const read = (text: string) =>
    importsOf({ path: 'app/orders/actions/place_order.ts', text }).map(({ target }) => target)

  test('sees every way to import', ({ assert }) => {
    assert.deepEqual(read("import { Money } from '#money'"), ['app/money/index'])
    assert.deepEqual(read("export { a } from '#stores/models/store'"), ['app/stores/models/store'])
    assert.deepEqual(read("const job = () => import('#ledger/jobs/seal')"), [
      'app/ledger/jobs/seal',
    ])
    assert.deepEqual(read("import type { A } from '../../catalog/index.js'"), ['app/catalog/index'])
    assert.deepEqual(read("import '#app/payouts/jobs'"), ['app/payouts/jobs'])
    assert.deepEqual(read("import vine from '@vinejs/vine'"), [])
  })

  test('knows the directions', ({ assert }) => {
    assert.isTrue(reachableFrom('commissions').has('foundation'))
    assert.isFalse(reachableFrom('orders').has('commissions'))
    assert.isFalse(reachableFrom('ledger').has('commissions'))
    assert.isFalse(reachableFrom('identity').has('tenancy'))
  })
})

import { basename } from 'node:path'
import { test } from '@japa/runner'
import { IntlMessageFormat } from 'intl-messageformat'
import { sourceFiles } from '#tests/architecture/source_files'

type Tree = { [key: string]: string | Tree }

/** Every text of one language by its whole key: `shop.cart.title`. */
function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>()
  const add = (prefix: string, tree: Tree) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(`${prefix}.${key}`, value)
      else add(`${prefix}.${key}`, value)
    }
  }
  for (const { path, text } of sourceFiles(`resources/lang/${language}`, ['.json'])) {
    add(basename(path, '.json'), JSON.parse(text))
  }
  return texts
}

const english = textsOf('en')
const chinese = textsOf('zh')
const missingFrom = (texts: Map<string, string>, keys: Iterable<string>) =>
  [...keys].filter((key) => !texts.has(key))

interface IcuNode {
  type: number
  value?: string
  options?: Record<string, { value: IcuNode[] }>
}

/** ICU's numbers for what is neither plain text nor the `#` inside a plural. */
const isArgument = ({ type }: IcuNode) => type >= 1 && type <= 6

/** The names of the values a text is filled with. Throws where the text is no valid ICU message. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const visit = (nodes: IcuNode[]) => {
    for (const node of nodes) {
      if (isArgument(node)) names.add(node.value!)
      for (const option of Object.values(node.options ?? {})) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as IcuNode[])
  return [...names].sort()
}

/** `t('a.b')` and `t(\`a.${x}.b\`)`, where the changing part may be any one word. */
const USE = /(?<![\w$])t\(\s*(['"`])([a-z][\w.${}()[\]'? :-]*?)\1/g

function usesIn(text: string): RegExp[] {
  return [...text.matchAll(USE)]
    .map(([, , key]) => key)
    .filter((key) => key.includes('.'))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
}

test.group('Translations', () => {
  test('both languages have the same keys', ({ assert }) => {
    assert.isAbove(english.size, 50)
    assert.deepEqual(missingFrom(chinese, english.keys()), [], 'missing in Chinese')
    assert.deepEqual(missingFrom(english, chinese.keys()), [], 'missing in English')
  })

  test('both languages fill in the same values', ({ assert }) => {
    const different = [...english].filter(([key, text]) => {
      return String(argumentsOf(text)) !== String(argumentsOf(chinese.get(key) ?? text))
    })
    assert.deepEqual(
      different.map(([key]) => key),
      []
    )
  })

  test('every key that code names exists', ({ assert }) => {
    const keys = [...english.keys()]
    const files = [...sourceFiles('resources', ['.vue', '.ts']), ...sourceFiles('app', ['.ts'])]
    const unknown = files
      .filter(({ path }) => !path.startsWith('app/payments/simulator/'))
      .flatMap(({ path, text }) =>
        usesIn(text)
          .filter((use) => !keys.some((key) => use.test(key)))
          .map((use) => `${path}: ${use.source}`)
      )
    assert.deepEqual(unknown, [])
  })
})

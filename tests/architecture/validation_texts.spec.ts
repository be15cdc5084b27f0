import { test } from '@japa/runner'
import ts from 'typescript'
import { messages as vineMessages } from '@vinejs/vine/defaults'
import { sourceFiles } from '#tests/architecture/source_files'
import english from '../../resources/lang/en/validator.json' with { type: 'json' }

/** The names of all fields that validators ask for: the keys of what `vine.object` and `create` get. */
function fieldsIn(text: string): string[] {
  const names: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && /^vine\.(create|object)$/.test(node.expression.getText())) {
      for (const argument of node.arguments) {
        if (!ts.isObjectLiteralExpression(argument)) continue
        for (const property of argument.properties) names.push(property.name?.getText() ?? '')
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('validator.ts', text, ts.ScriptTarget.Latest, true))
  return names.filter(Boolean)
}

test.group('Validation texts', () => {
  test('every rule speaks for itself', ({ assert }) => {
    const known = Object.keys(english.shared.messages)
    assert.deepEqual(
      Object.keys(vineMessages).filter((rule) => !known.includes(rule)),
      []
    )
  })

  test('every field has a name that people use', ({ assert }) => {
    const named = new Set(Object.keys(english.shared.fields))
    const nameless = sourceFiles('app', ['.ts'])
      .filter(({ path }) => path.includes('/validators/'))
      .flatMap(({ path, text }) =>
        fieldsIn(text)
          .filter((field) => !named.has(field))
          .map((field) => `${path}: ${field}`)
      )
    assert.deepEqual(nameless, [])
  })
})

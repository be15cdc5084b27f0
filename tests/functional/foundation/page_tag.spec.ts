import { test } from '@japa/runner'
import { givenAnOwnerSignedIn } from '#tests/fixtures/store_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

/** Each would end a script element, or keep it from ending, if a browser met it unescaped. */
const TEXTS = ['</script><script>alert(1)</script>', '<!--<script>', '<!-- x -->', ']]>', '\u2028']

test.group('A page’s props', () => {
  test('stay data, whatever a person wrote: {$self}')
    .with(TEXTS)
    .run(async ({ assert }, name) => {
      const tenant = await givenATenant()
      const { visitor } = await givenAnOwnerSignedIn(tenant, { name: `x ${name}` })
      const answer = await visitor.get('/my-store/settings')
      const [, json] = answer.body.match(/<script data-page[^>]*>(.*?)<\/script>/s)!

      assert.notInclude(json, '<')
      assert.equal(pageIn(answer).props.ownStore.name, `x ${name}`)
    })
})

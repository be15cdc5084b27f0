import { test } from '@japa/runner'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('What is missing in a form', () => {
  const texts = [
    { language: 'en', text: 'Please fill in password.' },
    { language: 'zh', text: '请填写密码。' },
  ]
  test('is said in the reader’s language: {language}')
    .with(texts)
    .run(async ({ assert }, { language, text }) => {
      const visitor = visitorOf((await givenATenant()).slug)
      await visitor.get(`/sign-in?lang=${language}`)
      const answer = await visitor.post('/session', { email: 'mia@example.com', password: '' })
      assert.equal(answer.status, 302)
      assert.include((await visitor.get('/sign-in')).body, text)
    })

  test('is JSON where JSON was asked for', async ({ assert }) => {
    const visitor = visitorOf((await givenATenant()).slug)
    await visitor.get('/sign-in')
    const answer = await visitor.ask('/session', {
      method: 'POST',
      form: { email: 'mia@example.com' },
      headers: { accept: 'application/json' },
    })
    assert.equal(answer.status, 422)
    assert.equal(JSON.parse(answer.body).errors[0].message, 'Please fill in password.')
  })
})

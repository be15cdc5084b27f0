import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { Exception } from '@adonisjs/core/exceptions'
import HttpExceptionHandler from '#foundation/errors/http_exception_handler'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

/** What the handler answers to an error that no route throws on demand. */
async function answerTo(error: unknown, headers: Record<string, string> = {}) {
  const ctx = await testUtils.createHttpContext()
  Object.assign(ctx.request.request.headers, { accept: 'text/html', ...headers })
  await new HttpExceptionHandler().handle(error, ctx)
  const [body] = ctx.response.content ?? ['']
  return {
    status: ctx.response.getStatus(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

test.group('When something goes wrong', () => {
  const pages = [
    { status: 400, en: 'We could not read that', zh: '请求有误' },
    { status: 403, en: 'This is not yours to see', zh: '您没有访问权限' },
    { status: 404, en: 'There is nothing here', zh: '页面不存在' },
    { status: 410, en: 'No longer available', zh: '内容已失效' },
    { status: 413, en: 'That was too large', zh: '内容过大' },
    { status: 419, en: 'The page was open too long', zh: '页面停留时间过长' },
    { status: 429, en: 'Too many tries', zh: '尝试次数过多' },
    { status: 500, en: 'Something went wrong on our side', zh: '系统出现问题' },
    { status: 502, en: 'Something went wrong on our side', zh: '系统出现问题' },
  ]

  test('a {status} is a page in the reader’s language')
    .with(pages)
    .run(async ({ assert }, { status, en, zh }) => {
      const error = new Exception('a secret of the house', { status })
      const english = await answerTo(error, { 'accept-language': 'en' })
      const chinese = await answerTo(error, { 'accept-language': 'zh-CN,zh;q=0.9' })
      assert.equal(english.status, status)
      assert.include(english.body, en)
      assert.include(chinese.body, zh)
      assert.notInclude(english.body, 'secret')
    })

  test('JSON is answered with JSON that gives nothing away', async ({ assert }) => {
    const error = new Error("insert into users … 'mia@example.com'")
    const { status, body } = await answerTo(error, { accept: 'application/json' })
    assert.equal(status, 500)
    assert.notInclude(body, 'mia@example.com')
    assert.include(body, 'server_error')
  })

  test('the page carries the request’s number', async ({ assert }) => {
    const tenant = await givenATenant()
    const answer = await visitorOf(tenant.slug).get('/no-such-page')
    assert.equal(answer.status, 404)
    assert.include(answer.body, String(answer.headers['x-request-id']))
  })

  test('a form without its token is told the page was open too long', async ({ assert }) => {
    const tenant = await givenATenant()
    const answer = await visitorOf(tenant.slug).ask('/session', { method: 'POST', form: {} })
    assert.equal(answer.status, 419)
    assert.include(answer.body, 'The page was open too long')
  })

  test('Inertia loads a page that cannot be shown as a whole', async ({ assert }) => {
    const tenant = await givenATenant()
    const answer = await visitorOf(tenant.slug).get('/no-such-page?a=1', { 'x-inertia': 'true' })
    assert.equal(answer.status, 409)
    assert.equal(answer.headers['x-inertia-location'], '/no-such-page?a=1')
  })

  test('an Inertia form that failed stays where it is, with the reason', async ({ assert }) => {
    const tenant = await givenATenant()
    const visitor = visitorOf(tenant.slug)
    await visitor.get('/sign-in')
    const answer = await visitor.ask('/session', {
      method: 'POST',
      form: {},
      headers: { 'x-inertia': 'true', 'x-xsrf-token': 'stale', 'referer': '/sign-in' },
    })
    assert.equal(answer.status, 303)
    assert.equal(answer.location, '/sign-in')
    assert.include((await visitor.get('/sign-in')).body, 'The page was open too long')
  })
})

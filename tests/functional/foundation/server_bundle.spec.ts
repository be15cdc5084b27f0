import { readdir } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('The server’s bundle', () => {
  test('is nobody’s to read, however its address is written', async ({ assert }) => {
    const tenant = await givenATenant()
    const visitor = visitorOf(tenant.slug)
    const [asset] = (await readdir(app.publicPath('assets'))).filter((it) => it.endsWith('.js'))

    assert.equal((await visitor.get(`/assets/${asset}`)).status, 200)
    for (const folder of [
      'assets/server',
      'assets/%73erver',
      'assets//server',
      'assets/./server',
    ]) {
      for (const file of ['shop_ssr.js', '.vite/manifest.json']) {
        const path = `/${folder}/${file}`
        assert.equal((await visitor.get(path)).status, 404, path)
      }
    }
  })
})

import { test } from '@japa/runner'
import { parseHost } from '#tenancy/surface'

const console = (tenantSlug: string) => ({ surface: 'console', tenantSlug, storeSlug: null })
const shop = (storeSlug: string, tenantSlug: string) => ({
  surface: 'shop',
  tenantSlug,
  storeSlug,
})

test.group('What a host serves', () => {
  const cases = [
    { host: 'localhost', is: { surface: 'operator', tenantSlug: null, storeSlug: null } },
    { host: 'lumen.localhost', is: console('lumen') },
    { host: 'mia.lumen.localhost', is: shop('mia', 'lumen') },
    { host: 'a.mia.lumen.localhost', is: null },
    { host: 'example.com', is: null },
    { host: 'notlocalhost', is: null },
    { host: 'localhost.example.com', is: null },
    { host: 'lumen.localhost.example.com', is: null },
    { host: '127.0.0.1', is: null },
    { host: '', is: null },
  ]

  test('{host}')
    .with(cases)
    .run(({ assert }, { host, is }) => {
      assert.deepEqual(parseHost(host, 'localhost'), is as ReturnType<typeof parseHost>)
    })

  test('under a domain of several labels', ({ assert }) => {
    assert.deepEqual(
      parseHost('mia.lumen.shops.example.com', 'shops.example.com'),
      shop('mia', 'lumen') as ReturnType<typeof parseHost>
    )
    assert.isNull(parseHost('example.com', 'shops.example.com'))
  })
})

import { test } from '@japa/runner'
import { trustedProxies } from '#foundation/trusted_proxies'

test.group('Trusted proxies', () => {
  const cases: { list: string; address: string; isTrusted: boolean }[] = [
    { list: '', address: '127.0.0.1', isTrusted: false },
    { list: '127.0.0.1', address: '127.0.0.1', isTrusted: true },
    { list: '127.0.0.1', address: '::ffff:127.0.0.1', isTrusted: true },
    { list: '127.0.0.1', address: '127.0.0.2', isTrusted: false },
    { list: '10.0.0.0/8, ::1', address: '10.200.3.4', isTrusted: true },
    { list: '10.0.0.0/8, ::1', address: '::1', isTrusted: true },
    { list: '10.0.0.0/8, ::1', address: '11.0.0.1', isTrusted: false },
    { list: 'fd00::/8', address: 'fd12::7', isTrusted: true },
    { list: '10.0.0.0/8', address: 'not an address', isTrusted: false },
  ]

  test('"{list}" and {address}')
    .with(cases)
    .run(({ assert }, { list, address, isTrusted }) => {
      assert.equal(trustedProxies(list)(address), isTrusted)
    })

  test('a list with anything else stops the boot', ({ assert }) => {
    assert.throws(() => trustedProxies('10.0.0.1, my-proxy'), /"my-proxy" is no address/)
  })
})

import { test } from '@japa/runner'
import { isPublicAddress } from '#foundation/outside/public_address'

test.group('Public addresses', () => {
  const CLOSED = [
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
  ]
  for (const address of CLOSED) {
    test(`${address} is closed`, ({ assert }) => assert.isFalse(isPublicAddress(address)))
  }

  for (const address of ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111']) {
    test(`${address} is public`, ({ assert }) => assert.isTrue(isPublicAddress(address)))
  }
})

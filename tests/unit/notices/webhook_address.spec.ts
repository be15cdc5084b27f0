import { test } from '@japa/runner'
import { checkWebhookAddress } from '#notices/webhooks/webhook_address'

test.group('Webhook addresses', () => {
  test('https addresses of the public internet are taken', ({ assert }) => {
    for (const address of ['https://erp.example.com/hooks', 'https://93.184.216.34:8443/x']) {
      assert.isTrue(checkWebhookAddress(address).ok, address)
    }
  })

  const REFUSED = {
    not_https: [
      'http://erp.example.com/hooks',
      'ftp://erp.example.com',
      'erp.example.com',
      '',
      'https://user:secret@erp.example.com',
    ],
    private_address: [
      'https://127.0.0.1/hooks',
      'https://10.0.0.5',
      'https://169.254.169.254/latest/meta-data',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://localhost/hooks',
      'https://erp.localhost/hooks',
    ],
  }
  for (const [type, addresses] of Object.entries(REFUSED)) {
    test(`refused as ${type}: ${addresses.join(' ')}`, ({ assert }) => {
      for (const address of addresses) {
        assert.deepEqual(checkWebhookAddress(address), { ok: false, error: { type } } as never)
      }
    })
  }
})

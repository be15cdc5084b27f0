import { test } from '@japa/runner'
import { Currency, UnknownCurrencyError } from '#money'

test.group('Currency', () => {
  test('{code} has {digits} digits after the point')
    .with([
      { code: 'USD', digits: 2 },
      { code: 'EUR', digits: 2 },
      { code: 'GBP', digits: 2 },
      { code: 'CNY', digits: 2 },
      { code: 'JPY', digits: 0 },
      { code: 'KRW', digits: 0 },
      { code: 'HKD', digits: 2 },
      { code: 'SGD', digits: 2 },
      { code: 'TWD', digits: 2 },
      { code: 'AUD', digits: 2 },
      { code: 'CAD', digits: 2 },
      { code: 'CHF', digits: 2 },
    ])
    .run(({ assert }, { code, digits }) => {
      assert.equal(Currency.of(code).digits, digits)
      assert.isTrue(Currency.isKnown(code))
    })

  test('is one instance per code', ({ assert }) => {
    assert.strictEqual(Currency.of('USD'), Currency.of('USD'))
    assert.notStrictEqual(Currency.of('USD'), Currency.of('EUR'))
  })

  test('refuses "{$self}" and says what is known')
    .with(['XXX', 'usd', '', 'constructor'])
    .run(({ assert }, code) => {
      assert.isFalse(Currency.isKnown(code))
      assert.throws(() => Currency.of(code), UnknownCurrencyError)
      assert.throws(() => Currency.of(code), /Known are USD, EUR, GBP/)
    })

  test('is its code as JSON', ({ assert }) => {
    assert.equal(JSON.stringify({ currency: Currency.of('CNY') }), '{"currency":"CNY"}')
  })
})

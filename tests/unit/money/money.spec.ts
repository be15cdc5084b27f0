import { test } from '@japa/runner'
import fc from 'fast-check'
import { Currency, CurrencyMismatchError, Money, UnknownCurrencyError } from '#money'

const usd = (minor: bigint) => Money.of(minor, 'USD')

test.group('Money', () => {
  test('adds, subtracts and negates minor units', ({ assert }) => {
    assert.equal(usd(1050n).add(usd(25n)).minor, 1075n)
    assert.equal(usd(25n).subtract(usd(1050n)).minor, -1025n)
    assert.equal(usd(1050n).negate().minor, -1050n)
  })

  test('stays exact where a float would not', ({ assert }) => {
    const beyondFloats = 2n ** 53n + 1n
    assert.equal(usd(beyondFloats).add(usd(1n)).minor, beyondFloats + 1n)
    assert.equal(usd(beyondFloats).toDecimal(), '90071992547409.93')
  })

  test('multiplies by whole quantities only', ({ assert }) => {
    assert.equal(usd(1050n).multiply(3).minor, 3150n)
    assert.equal(usd(1050n).multiply(-2n).minor, -2100n)
    assert.throws(() => usd(1050n).multiply(1.5), RangeError)
    assert.throws(() => usd(1050n).multiply(2 ** 53), RangeError)
    assert.throws(() => usd(1050n).multiply(Number.NaN), RangeError)
  })

  test('compares', ({ assert }) => {
    assert.equal(usd(1n).compare(usd(2n)), -1)
    assert.equal(usd(2n).compare(usd(2n)), 0)
    assert.equal(usd(2n).compare(usd(1n)), 1)
    assert.isTrue(usd(2n).equals(usd(2n)))
    assert.isFalse(usd(2n).equals(usd(3n)))
    assert.isFalse(usd(2n).equals(Money.of(2n, 'EUR')))
  })

  test('{minor} is zero: {isZero}, negative: {isNegative}, positive: {isPositive}')
    .with([
      { minor: -1n, isZero: false, isNegative: true, isPositive: false },
      { minor: 0n, isZero: true, isNegative: false, isPositive: false },
      { minor: 1n, isZero: false, isNegative: false, isPositive: true },
    ])
    .run(({ assert }, { minor, ...expected }) => {
      const { isZero, isNegative, isPositive } = usd(minor)
      assert.deepEqual({ isZero, isNegative, isPositive }, expected)
    })

  test('finds the least, the most and the sum', ({ assert }) => {
    const moneys = [usd(5n), usd(-7n), usd(3n)] as const
    assert.equal(Money.min(...moneys).minor, -7n)
    assert.equal(Money.max(...moneys).minor, 5n)
    assert.equal(Money.sum(moneys, 'USD').minor, 1n)
    assert.deepEqual(Money.sum([], 'JPY').toJSON(), { minor: '0', currency: 'JPY' })
  })

  test('does not mix currencies when it is to {$self}')
    .with(['add', 'subtract', 'compare', 'min', 'max', 'sum'] as const)
    .run(({ assert }, operation) => {
      const euro = Money.of(1n, 'EUR')
      const attempts = {
        add: () => usd(1n).add(euro),
        subtract: () => usd(1n).subtract(euro),
        compare: () => usd(1n).compare(euro),
        min: () => Money.min(usd(1n), euro),
        max: () => Money.max(usd(1n), euro),
        sum: () => Money.sum([euro], 'USD'),
      }
      assert.throws(attempts[operation], CurrencyMismatchError)
      assert.throws(attempts[operation], /USD|EUR/)
    })

  test('cannot be changed', ({ assert }) => {
    const money = usd(1n) as { minor: bigint }
    assert.throws(() => (money.minor = 2n), TypeError)
  })
})

test.group('Money as JSON', () => {
  test('carries minor units as a string', ({ assert }) => {
    assert.equal(JSON.stringify(usd(1050n)), '{"minor":"1050","currency":"USD"}')
  })

  test('survives the journey, whatever its size', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom(...Currency.codes), (minor, code) => {
        const money = Money.of(minor, code)
        return Money.fromJSON(JSON.parse(JSON.stringify(money))).equals(money)
      })
    )
  })

  test('refuses minor units that are not an integer in a string: {$self}')
    .with(['10.50', '', ' 1', '1e3', '0x10', 'ten', 1050])
    .run(({ assert }, minor) => {
      const json = { minor: minor as string, currency: 'USD' }
      assert.throws(() => Money.fromJSON(json), TypeError)
    })

  test('refuses an unknown currency', ({ assert }) => {
    assert.throws(() => Money.fromJSON({ minor: '1', currency: 'XTS' }), UnknownCurrencyError)
  })
})

test.group('Money for people', () => {
  test('{minor} {currency} in {locale} is {text}')
    .with([
      { minor: 1050n, currency: 'USD', locale: 'en-US', text: '$10.50' },
      { minor: 1050n, currency: 'USD', locale: 'zh-CN', text: 'US$10.50' },
      { minor: -5n, currency: 'USD', locale: 'en-US', text: '-$0.05' },
      { minor: 123456789n, currency: 'CNY', locale: 'zh-CN', text: '¥1,234,567.89' },
      { minor: 1050n, currency: 'JPY', locale: 'zh-CN', text: 'JP¥1,050' },
      { minor: 1050n, currency: 'TWD', locale: 'en-US', text: 'NT$10.50' },
      { minor: 123456n, currency: 'EUR', locale: 'de-DE', text: '1.234,56\u00a0€' },
      {
        minor: 900719925474099301n,
        currency: 'USD',
        locale: 'en',
        text: '$9,007,199,254,740,993.01',
      },
    ])
    .run(({ assert }, { minor, currency, locale, text }) => {
      assert.equal(Money.of(minor, currency).format(locale), text)
    })

  test('{minor} {currency} is the decimal {decimal}')
    .with([
      { minor: 1050n, currency: 'USD', decimal: '10.50' },
      { minor: 5n, currency: 'USD', decimal: '0.05' },
      { minor: -5n, currency: 'USD', decimal: '-0.05' },
      { minor: 0n, currency: 'USD', decimal: '0.00' },
      { minor: -1050n, currency: 'KRW', decimal: '-1050' },
    ])
    .run(({ assert }, { minor, currency, decimal }) => {
      assert.equal(Money.of(minor, currency).toDecimal(), decimal)
      assert.equal(`${Money.of(minor, currency)}`, `${decimal} ${currency}`)
    })
})

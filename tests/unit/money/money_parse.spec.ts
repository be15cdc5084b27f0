import { test } from '@japa/runner'
import fc from 'fast-check'
import { Currency, Money, UnknownCurrencyError } from '#money'

const anyMoney = fc
  .tuple(
    fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }),
    fc.constantFrom(...Currency.codes)
  )
  .map(([minor, code]) => Money.of(minor, code))

test.group('Money.parse', () => {
  test('reads "{text}" {currency} as {minor}')
    .with([
      { text: '10.50', currency: 'USD', minor: 1050n },
      { text: '10.5', currency: 'USD', minor: 1050n },
      { text: '10', currency: 'USD', minor: 1000n },
      { text: '0.07', currency: 'USD', minor: 7n },
      { text: '-0.07', currency: 'USD', minor: -7n },
      { text: '-0', currency: 'USD', minor: 0n },
      { text: '0010.50', currency: 'USD', minor: 1050n },
      { text: ' 10.50\t', currency: 'USD', minor: 1050n },
      { text: '1050', currency: 'JPY', minor: 1050n },
      { text: '92233720368547758.07', currency: 'USD', minor: 2n ** 63n - 1n },
    ])
    .run(({ assert }, { text, currency, minor }) => {
      assert.deepEqual(Money.parse(text, currency), { ok: true, money: Money.of(minor, currency) })
    })

  test('refuses "{text}": {type}')
    .with([
      { text: '', type: 'empty' },
      { text: '  ', type: 'empty' },
      { text: '1,050.00', type: 'separator' },
      { text: '10,50', type: 'separator' },
      { text: '1.050.000', type: 'separator' },
      { text: '1 050', type: 'separator' },
      { text: '1\u00a0050', type: 'separator' },
      { text: "1'050", type: 'separator' },
      { text: '1_050', type: 'separator' },
      { text: '1e3', type: 'exponent' },
      { text: '1.5E-2', type: 'exponent' },
      { text: '$10.50', type: 'not_a_number' },
      { text: '10.50 USD', type: 'not_a_number' },
      { text: '.50', type: 'not_a_number' },
      { text: '10.', type: 'not_a_number' },
      { text: '+10', type: 'not_a_number' },
      { text: '--10', type: 'not_a_number' },
      { text: 'Infinity', type: 'not_a_number' },
      { text: '0x10', type: 'not_a_number' },
      { text: '１０', type: 'not_a_number' },
      { text: '10\n20', type: 'separator' },
      { text: '92233720368547758.08', type: 'out_of_range' },
    ])
    .run(({ assert }, { text, type }) => {
      assert.deepEqual(Money.parse(text, 'USD'), { ok: false, error: { type } })
    })

  test('refuses surplus decimals, zeros too, and names how many are allowed')
    .with([
      { text: '10.505', currency: 'USD', allowed: 2 },
      { text: '1.500', currency: 'EUR', allowed: 2 },
      { text: '1050.0', currency: 'JPY', allowed: 0 },
    ])
    .run(({ assert }, { text, currency, allowed }) => {
      assert.deepEqual(Money.parse(text, currency), {
        ok: false,
        error: { type: 'too_many_decimals', allowed },
      })
    })

  test('truncates "{text}" {currency} to {minor} where asked to')
    .with([
      { text: '10.509', currency: 'USD', minor: 1050n },
      { text: '-10.509', currency: 'USD', minor: -1050n },
      { text: '0.009', currency: 'USD', minor: 0n },
      { text: '1050.99', currency: 'JPY', minor: 1050n },
    ])
    .run(({ assert }, { text, currency, minor }) => {
      const parsed = Money.parse(text, currency, { surplusDecimals: 'truncate' })
      assert.deepEqual(parsed, { ok: true, money: Money.of(minor, currency) })
    })

  test('throws on an unknown currency, which no user has typed', ({ assert }) => {
    assert.throws(() => Money.parse('1', 'XTS'), UnknownCurrencyError)
  })

  test('reads back every decimal that money writes', ({ assert }) => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        assert.deepEqual(Money.parse(money.toDecimal(), money.currency), { ok: true, money })
      })
    )
  })

  test('answers any text with a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = Money.parse(text, 'USD')
        return parsed.ok || parsed.error.type.length > 0
      })
    )
  })
})

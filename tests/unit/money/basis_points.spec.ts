import { test } from '@japa/runner'
import fc from 'fast-check'
import { BasisPoints, Money } from '#money'

const anyBasisPoints = fc.integer({ min: 0, max: 10_000 }).map((value) => BasisPoints.from(value))

test.group('BasisPoints', () => {
  test('refuses {$self}')
    .with([-1, 10_001, 12.5, Number.NaN, Number.POSITIVE_INFINITY])
    .run(({ assert }, value) => {
      assert.throws(() => BasisPoints.from(value), RangeError)
    })

  test('{bp} bp of {minor} is {part}')
    .with([
      { bp: 1250, minor: 10_501n, part: 1312n },
      { bp: 2300, minor: 10_501n, part: 2415n },
      { bp: 0, minor: 10_501n, part: 0n },
      { bp: 10_000, minor: 10_501n, part: 10_501n },
      { bp: 1, minor: 9_999n, part: 0n },
      { bp: 1, minor: 10_000n, part: 1n },
      { bp: 5000, minor: -1n, part: -1n },
      { bp: 5000, minor: -4n, part: -2n },
      { bp: 3333, minor: 10n ** 18n, part: 333_300_000_000_000_000n },
    ])
    .run(({ assert }, { bp, minor, part }) => {
      const money = BasisPoints.from(bp).of(Money.of(minor, 'EUR'))
      assert.deepEqual(money.toJSON(), { minor: part.toString(), currency: 'EUR' })
    })

  test('a part is the greatest integer that is not above the exact part', () => {
    fc.assert(
      fc.property(anyBasisPoints, fc.bigInt(), (basisPoints, minor) => {
        const part = basisPoints.of(Money.of(minor, 'USD')).minor
        const exact = minor * BigInt(basisPoints.value)
        return part * 10_000n <= exact && (part + 1n) * 10_000n > exact
      })
    )
  })

  test('reads {text} % as {value} bp')
    .with([
      { text: '12.5', value: 1250 },
      { text: '12.50', value: 1250 },
      { text: '0.01', value: 1 },
      { text: '0', value: 0 },
      { text: '100', value: 10_000 },
      { text: '4.35', value: 435 },
    ])
    .run(({ assert }, { text, value }) => {
      assert.deepEqual(BasisPoints.parsePercent(text), {
        ok: true,
        basisPoints: BasisPoints.from(value),
      })
    })

  test('refuses "{text}" as a percentage: {error.type}')
    .with([
      { text: '100.01', error: { type: 'out_of_range' } },
      { text: '-0.01', error: { type: 'out_of_range' } },
      { text: '12.345', error: { type: 'too_many_decimals', allowed: 2 } },
      { text: '12,5', error: { type: 'separator' } },
      { text: '12.5%', error: { type: 'not_a_number' } },
      { text: '', error: { type: 'empty' } },
    ])
    .run(({ assert }, { text, error }) => {
      assert.deepEqual(BasisPoints.parsePercent(text), { ok: false, error })
    })

  test('reads back every percentage that it writes', ({ assert }) => {
    fc.assert(
      fc.property(anyBasisPoints, (basisPoints) => {
        assert.deepEqual(BasisPoints.parsePercent(basisPoints.toPercent()), {
          ok: true,
          basisPoints,
        })
      })
    )
  })

  test('is a plain number as JSON', ({ assert }) => {
    assert.equal(JSON.stringify({ rate: BasisPoints.from(1250) }), '{"rate":1250}')
  })
})

import { test } from '@japa/runner'
import fc from 'fast-check'
import { cashOfRefund, grossOfUnits, type RefundableLine } from '#orders/after_sales/refund_of_line'

const aLine = (wishes: Partial<RefundableLine> = {}): RefundableLine => ({
  ...{ quantity: 3, returnedQuantity: 0, refundedGrossMinor: 0n },
  ...{ grossMinor: 31_503n, cashMinor: 31_003n },
  ...wishes,
})

test.group('Refunds of a line', () => {
  test('{quantity} units after {refunded} refunded are worth {gross}')
    .with([
      { quantity: 1, refunded: 0n, gross: 10_501n },
      { quantity: 3, refunded: 0n, gross: 31_503n },
      { quantity: 3, refunded: 1n, gross: 31_502n },
      { quantity: 2, refunded: 10_501n, gross: 21_002n },
      { quantity: 0, refunded: 0n, gross: 0n },
    ])
    .run(({ assert }, { quantity, refunded, gross }) => {
      assert.equal(grossOfUnits(aLine({ refundedGrossMinor: refunded }), quantity), gross)
    })

  test('the worked example: 3333 of cash and then 6668, of 10001 paid for 10501', ({ assert }) => {
    const line = aLine({ quantity: 1, grossMinor: 10_501n, cashMinor: 10_001n })
    assert.equal(cashOfRefund(line, 3_500n), 3_333n)
    assert.equal(cashOfRefund({ ...line, refundedGrossMinor: 3_500n }, 7_001n), 6_668n)
  })

  test('in whatever steps a line is refunded, all its cash goes back and no step takes any', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.nat(100),
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 }),
        (grossMinor, paidPercent, weights) => {
          const cashMinor = (grossMinor * BigInt(paidPercent)) / 100n
          const line = aLine({ grossMinor, cashMinor })
          const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) || 1n
          let back = 0n
          for (const weight of [...weights, null]) {
            const rest = grossMinor - line.refundedGrossMinor
            const step = weight === null ? rest : (grossMinor * BigInt(weight)) / total
            const refund = step < rest ? step : rest
            const cash = cashOfRefund(line, refund)
            if (cash < 0n) return false
            back += cash
            line.refundedGrossMinor += refund
          }
          return back === cashMinor
        }
      )
    )
  })
})

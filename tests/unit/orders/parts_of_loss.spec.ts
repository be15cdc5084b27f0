import fc from 'fast-check'
import { test } from '@japa/runner'
import { partsOfLoss } from '#orders/after_sales/parts_of_loss'
import { cashOfRefund } from '#orders/after_sales/refund_of_line'

const FULFILMENT = 7
const line = (id: number, grossMinor: bigint, cashMinor: bigint, refundedGrossMinor = 0n) => ({
  ...{ id, fulfilmentId: FULFILMENT, quantity: 1, returnedQuantity: 0 },
  ...{ grossMinor, cashMinor, refundedGrossMinor },
})
const fee = (restMinor: bigint) => ({ fulfilmentId: FULFILMENT, restMinor })
type Line = ReturnType<typeof line>

const cashOf = (lines: Line[], parts: ReturnType<typeof partsOfLoss>) =>
  parts.lines.reduce(
    (sum, { orderLineId, grossMinor }) =>
      sum +
      cashOfRefund(
        lines.find(({ id }) => id === orderLineId)!,
        grossMinor
      ),
    0n
  ) + parts.fees.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)

const restOf = (lines: Line[], fees: { restMinor: bigint }[]) =>
  lines.reduce((sum, one) => sum + cashOfRefund(one, one.grossMinor - one.refundedGrossMinor), 0n) +
  fees.reduce((sum, { restMinor }) => sum + restMinor, 0n)

test.group('What a lost dispute takes', () => {
  test('of lines and fees, in cents of their gross: {amount} → {parts}')
    .with([
      { amount: 333n, lines: [line(1, 1000n, 1000n)], fee: 200n, parts: [333n], fees: [] },
      { amount: 1000n, lines: [line(1, 1000n, 1000n)], fee: 200n, parts: [1000n], fees: [] },
      { amount: 1100n, lines: [line(1, 1000n, 1000n)], fee: 200n, parts: [1000n], fees: [100n] },
      { amount: 9999n, lines: [line(1, 1000n, 1000n)], fee: 200n, parts: [1000n], fees: [200n] },
      /* A discount: 451 of the 902 paid are half of it, and so are 501 of the gross. */
      { amount: 451n, lines: [line(1, 1002n, 902n)], fee: 0n, parts: [501n], fees: [] },
      /* 500 of the gross went back before, with 450 of the cash: 226 more end at 751 of 1002. */
      { amount: 226n, lines: [line(1, 1002n, 902n, 500n)], fee: 0n, parts: [251n], fees: [] },
      {
        amount: 100n,
        lines: [line(1, 200n, 200n), line(2, 100n, 100n)],
        ...{ fee: 0n, parts: [67n, 33n], fees: [] },
      },
      /* Nobody paid for a gift: it goes back with all the rest, and not before. */
      {
        amount: 10n,
        lines: [line(1, 20n, 20n), line(2, 50n, 0n)],
        fee: 0n,
        parts: [10n],
        fees: [],
      },
      {
        amount: 20n,
        lines: [line(1, 20n, 20n), line(2, 50n, 0n)],
        ...{ fee: 0n, parts: [20n, 50n], fees: [] },
      },
    ])
    .run(({ assert }, { amount, lines, fee: feeMinor, parts, fees }) => {
      const taken = partsOfLoss(amount, lines, [fee(feeMinor)])
      assert.deepEqual(
        taken.lines.map(({ grossMinor }) => grossMinor),
        parts
      )
      assert.deepEqual(
        taken.fees.map(({ amountMinor }) => amountMinor),
        fees
      )
    })

  test('comes to the amount, or to all that is left, whatever was sold', ({ assert }) => {
    const anyLine = fc
      .record({ gross: fc.nat({ max: 5_000 }), cash: fc.nat(), gone: fc.nat() })
      .map(({ gross, cash, gone }) => [gross, cash % (gross + 1), gone % (gross + 1)].map(BigInt))
    const anyFees = fc.array(fc.bigInt({ min: 0n, max: 900n }), { maxLength: 3 })
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        anyFees,
        fc.bigInt({ min: 1n, max: 20_000n }),
        (sold, rests, amount) => {
          const lines = sold.map(([gross, cash, gone], id) => line(id, gross, cash, gone))
          const fees = rests.map(fee)
          const taken = partsOfLoss(amount, lines, fees)
          const rest = restOf(lines, fees)
          assert.equal(cashOf(lines, taken), amount < rest ? amount : rest)
        }
      )
    )
  })
})

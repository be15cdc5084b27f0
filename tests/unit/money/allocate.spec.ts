import { test } from '@japa/runner'
import fc from 'fast-check'
import { allocate } from '#money'

const anyTotal = fc.bigInt({ min: 0n, max: 10n ** 15n })
const anyWeights = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 })
const someWeights = anyWeights.filter((weights) => weights.some((weight) => weight > 0n))
const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n)

test.group('allocate', () => {
  test('{total} by {weights} is {parts}')
    .with([
      { total: 100n, weights: [1n, 1n, 1n], parts: [34n, 33n, 33n] },
      { total: 2n, weights: [1n, 1n, 1n], parts: [1n, 1n, 0n] },
      { total: 3n, weights: [11n, 11n, 3n], parts: [1n, 1n, 1n] },
      { total: 4n, weights: [11n, 11n, 3n], parts: [2n, 2n, 0n] },
      { total: 2415n, weights: [1250n, 475n, 225n, 350n], parts: [1313n, 499n, 236n, 367n] },
      { total: 10n, weights: [0n, 1n, 0n, 2n], parts: [0n, 3n, 0n, 7n] },
      { total: 7n, weights: [3n], parts: [7n] },
      { total: 0n, weights: [1n, 2n], parts: [0n, 0n] },
      { total: 10n, weights: [0n, 0n], parts: [0n, 0n] },
      { total: 10n, weights: [], parts: [] },
    ])
    .run(({ assert }, { total, weights, parts }) => {
      assert.deepEqual(allocate(total, weights), parts)
    })

  test('refuses a negative total and a negative weight', ({ assert }) => {
    assert.throws(() => allocate(-1n, [1n]), RangeError)
    assert.throws(() => allocate(1n, [2n, -1n]), RangeError)
  })

  test('gives away the total to the last unit', () => {
    fc.assert(
      fc.property(
        anyTotal,
        someWeights,
        (total, weights) => sum(allocate(total, weights)) === total
      )
    )
  })

  test('gives each the floor of its exact part or one unit more, and zero weights nothing', () => {
    fc.assert(
      fc.property(anyTotal, someWeights, (total, weights) => {
        const weightSum = sum(weights)
        return allocate(total, weights).every((part, index) => {
          const floor = (total * weights[index]) / weightSum
          const isExact = floor * weightSum === total * weights[index]
          return part === floor || (part === floor + 1n && !isExact)
        })
      })
    )
  })

  test('rounds up the largest remainders, the earlier of equal ones', () => {
    fc.assert(
      fc.property(anyTotal, someWeights, (total, weights) => {
        const weightSum = sum(weights)
        const shares = allocate(total, weights).map((part, index) => ({
          index,
          remainder: (total * weights[index]) % weightSum,
          isRoundedUp: part > (total * weights[index]) / weightSum,
        }))
        const up = shares.filter(({ isRoundedUp }) => isRoundedUp)
        const down = shares.filter(({ isRoundedUp }) => !isRoundedUp)
        return up.every((a) =>
          down.every(
            (b) => a.remainder > b.remainder || (a.remainder === b.remainder && a.index < b.index)
          )
        )
      })
    )
  })
})

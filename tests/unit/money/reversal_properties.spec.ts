import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  EARNING_ROLES,
  reverseStep,
  splitLine,
  type LineComponents,
  type LineSplit,
  type ReversalStep,
} from '#money'
import { anyLine } from './any_line.js'

interface RefundedLine {
  split: LineSplit
  refunds: bigint[]
  steps: ReversalStep[]
}

/** Every sequence of cuts through the gross is a sequence of refunds that ends in a full one. */
const anyRefundedLine: fc.Arbitrary<RefundedLine> = anyLine.map(splitLine).chain((split) =>
  fc
    .array(fc.bigInt({ min: 0n, max: split.grossMinor }), { maxLength: 6 })
    .map((cuts) => [...cuts, split.grossMinor].sort((a, b) => (a < b ? -1 : Number(a > b))))
    .map((cuts) => cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0n)))
    .map((refunds) => ({ split, refunds, steps: reverseAll(split, refunds) }))
)

function reverseAll(split: LineSplit, refunds: bigint[]): ReversalStep[] {
  let refundedBeforeMinor = 0n
  return refunds.map((refundMinor) => {
    const { grossMinor } = split
    const result = reverseStep({ grossMinor, refundedBeforeMinor, refundMinor, components: split })
    if (!result.ok) throw new Error(`Refused: ${result.error.type}`)
    refundedBeforeMinor += refundMinor
    return result.step
  })
}

const toBrandAndEarners = ({ brandMinor, sharesMinor }: LineComponents) => [
  brandMinor,
  ...EARNING_ROLES.map((role) => sharesMinor[role]),
]

const componentsOf = (line: LineComponents) => [
  line.cashMinor,
  line.platformFundedDiscountMinor,
  ...toBrandAndEarners(line),
]

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

const holdsForAllRefunds = (predicate: (line: RefundedLine) => void, numRuns = 1_000) =>
  fc.assert(fc.property(anyRefundedLine, predicate), { numRuns })

test.group('reverseStep, for all lines and all refunds that end in a full one', () => {
  test('reverses each component and the platform’s share exactly, over 100,000 lines', ({
    assert,
  }) => {
    holdsForAllRefunds(({ split, steps }) => {
      if (split.grossMinor === 0n) return
      const whole = [...componentsOf(split), split.platformMinor]
      const reversed = whole.map((_, index) =>
        sum(steps.map((step) => [...componentsOf(step), step.platformMinor][index]))
      )
      if (whole.some((component, index) => reversed[index] !== component)) {
        assert.deepEqual(reversed, whole)
      }
    }, 100_000)
  }).timeout(60_000)

  test('gives every step’s cash and discount to where the step took them', ({ assert }) => {
    holdsForAllRefunds(({ steps }) => {
      for (const step of steps) {
        const returned = step.cashMinor + step.platformFundedDiscountMinor
        assert.equal(returned, sum(toBrandAndEarners(step)) + step.platformMinor)
      }
    })
  })

  test('returns the refund in cash and discount where the store funded none', ({ assert }) => {
    holdsForAllRefunds(({ split, refunds, steps }) => {
      if (split.cashMinor + split.platformFundedDiscountMinor !== split.grossMinor) return
      steps.forEach((step, index) => {
        assert.equal(step.cashMinor + step.platformFundedDiscountMinor, refunds[index])
      })
    })
  })

  test('never pays anything back but from the platform', ({ assert }) => {
    holdsForAllRefunds(({ steps }) => {
      for (const step of steps) {
        for (const component of componentsOf(step)) assert.isTrue(component >= 0n)
      }
    })
  })

  test('never reverses more of a component than there is', ({ assert }) => {
    holdsForAllRefunds(({ split, steps }) => {
      const reversed = componentsOf(split).map(() => 0n)
      for (const step of steps) {
        componentsOf(step).forEach((component, index) => (reversed[index] += component))
        componentsOf(split).forEach((component, index) => {
          assert.isTrue(reversed[index] <= component)
        })
      }
    })
  })

  test('takes from the platform no more than the rounding of the others', ({ assert }) => {
    holdsForAllRefunds(({ split, refunds, steps }) => {
      if (split.grossMinor === 0n) return
      const hasStoreDiscount =
        split.cashMinor + split.platformFundedDiscountMinor !== split.grossMinor
      const rounded = toBrandAndEarners(split).filter((component) => component > 0n).length
      const bound = BigInt(rounded + (hasStoreDiscount ? 2 : 0))
      steps.forEach((step, index) => {
        const exact = split.platformMinor * refunds[index]
        assert.isTrue((step.platformMinor + bound) * split.grossMinor >= exact)
      })
    })
  })

  test('leaves the platform’s running total above zero unless the line was a loss', ({
    assert,
  }) => {
    holdsForAllRefunds(({ split, steps }) => {
      if (split.platformMinor < 0n) return
      let running = 0n
      for (const step of steps) {
        running += step.platformMinor
        assert.isTrue(running >= 0n)
      }
    })
  })
})

import { test } from '@japa/runner'
import fc from 'fast-check'
import { EARNING_ROLES, splitLine, type LineSplit } from '#money'
import { anyLine, anySensibleLine } from './any_line.js'

const sharesOf = (split: LineSplit) =>
  EARNING_ROLES.reduce((sum, role) => sum + split.sharesMinor[role], 0n)

test.group('splitLine, for all lines', () => {
  test('brand, shares and platform are all that was paid and granted', ({ assert }) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const split = splitLine(line)
        const divided = split.brandMinor + sharesOf(split) + split.platformMinor
        assert.equal(divided, split.grossMinor - (line.storeFundedDiscountMinor ?? 0n))
        assert.equal(divided, split.cashMinor + split.platformFundedDiscountMinor)
      })
    )
  })

  test('nobody’s share is negative, and who does not exist has none', ({ assert }) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { sharesMinor } = splitLine(line)
        for (const role of EARNING_ROLES) {
          assert.isTrue(sharesMinor[role] >= 0n)
          if (!line.exists[role]) assert.equal(sharesMinor[role], 0n)
        }
      })
    )
  })

  test('the pool never exceeds the rates, and goes to its earners in full', ({ assert }) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { baseMinor, poolMinor, sharesMinor, ownerParts } = splitLine(line)
        const earning = EARNING_ROLES.filter((role) => line.exists[role])
        const rate = earning.reduce((sum, role) => sum + BigInt(line.rates[role]), 0n)
        assert.isTrue(poolMinor * 10_000n <= baseMinor * rate)
        assert.isTrue((poolMinor + 1n) * 10_000n > baseMinor * rate)

        const { upline1, upline2, promoter } = sharesMinor
        assert.equal(ownerParts.fromPoolMinor + upline1 + upline2 + promoter, poolMinor)
      })
    )
  })

  test('the owner’s parts make up the owner’s share', ({ assert }) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { ownerParts, sharesMinor } = splitLine(line)
        const { fromPoolMinor, markupMinor, borneMinor } = ownerParts
        assert.equal(sharesMinor.owner, fromPoolMinor + markupMinor - borneMinor)
      })
    )
  })

  test('a sensible price is never a loss', () => {
    fc.assert(fc.property(anySensibleLine, (line) => !splitLine(line).isLoss))
  })
})

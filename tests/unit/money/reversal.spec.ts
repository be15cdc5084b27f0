import { test } from '@japa/runner'
import { reversedSoFar, reverseStep, type LineComponents } from '#money'

const nothing: LineComponents = {
  cashMinor: 0n,
  platformFundedDiscountMinor: 0n,
  brandMinor: 0n,
  sharesMinor: { owner: 0n, upline1: 0n, upline2: 0n, promoter: 0n },
}

const workedExample: LineComponents = {
  cashMinor: 10_001n,
  platformFundedDiscountMinor: 500n,
  brandMinor: 6000n,
  sharesMinor: { owner: 1313n, upline1: 499n, upline2: 236n, promoter: 367n },
}

test.group('reversedSoFar', () => {
  test('of {component}, {refunded} of {gross} refunded, {reversed} is reversed')
    .with([
      { component: 1313n, refunded: 0n, gross: 10_501n, reversed: 0n },
      { component: 1313n, refunded: 3500n, gross: 10_501n, reversed: 437n },
      { component: 1313n, refunded: 10_500n, gross: 10_501n, reversed: 1312n },
      { component: 1313n, refunded: 10_501n, gross: 10_501n, reversed: 1313n },
      { component: 700n, refunded: 1n, gross: 2n, reversed: 350n },
      { component: 0n, refunded: 0n, gross: 0n, reversed: 0n },
      { component: 600n, refunded: 0n, gross: 0n, reversed: 0n },
    ])
    .run(({ assert }, { component, refunded, gross, reversed }) => {
      assert.equal(reversedSoFar(component, refunded, gross), reversed)
    })

  test('refuses a negative component', ({ assert }) => {
    assert.throws(() => reversedSoFar(-1n, 1n, 2n), RangeError)
  })
})

test.group('reverseStep', () => {
  test('reverses the worked example: {refund} after {before}')
    .with([
      {
        before: 0n,
        refund: 3500n,
        step: {
          cashMinor: 3333n,
          platformFundedDiscountMinor: 167n,
          brandMinor: 1999n,
          sharesMinor: { owner: 437n, upline1: 166n, upline2: 78n, promoter: 122n },
          platformMinor: 698n,
        },
      },
      {
        before: 3500n,
        refund: 7001n,
        step: {
          cashMinor: 6668n,
          platformFundedDiscountMinor: 333n,
          brandMinor: 4001n,
          sharesMinor: { owner: 876n, upline1: 333n, upline2: 158n, promoter: 245n },
          platformMinor: 1388n,
        },
      },
    ])
    .run(({ assert }, { before, refund, step }) => {
      const result = reverseStep({
        grossMinor: 10_501n,
        refundedBeforeMinor: before,
        refundMinor: refund,
        components: workedExample,
      })
      assert.deepEqual(result, { ok: true, step })
    })

  test('takes from the platform what rounding had left it with', ({ assert }) => {
    const allToBrandAndOwner = {
      ...nothing,
      cashMinor: 3n,
      brandMinor: 2n,
      sharesMinor: { ...nothing.sharesMinor, owner: 1n },
    }
    const platformSteps = [0n, 1n, 2n].map((refundedBeforeMinor) => {
      const result = reverseStep({
        grossMinor: 3n,
        refundedBeforeMinor,
        refundMinor: 1n,
        components: allToBrandAndOwner,
      })
      return result.ok ? result.step.platformMinor : undefined
    })
    assert.deepEqual(platformSteps, [1n, 0n, -1n])
  })

  test('reverses nothing where nothing was paid or nothing is refunded', ({ assert }) => {
    const zeroStep = { ok: true as const, step: { ...nothing, platformMinor: 0n } }
    const gift = { ...nothing, brandMinor: 600n }
    const ofGift = { grossMinor: 0n, refundedBeforeMinor: 0n, refundMinor: 0n, components: gift }
    assert.deepEqual(reverseStep(ofGift), zeroStep)

    const line = { grossMinor: 10_501n, refundedBeforeMinor: 3500n, components: workedExample }
    assert.deepEqual(reverseStep({ ...line, refundMinor: 0n }), zeroStep)
  })

  test('refuses {refund} where {before} of {gross} is refunded: {error.type}')
    .with([
      {
        gross: 100n,
        before: 60n,
        refund: 41n,
        error: { type: 'refund_over_rest', refundMinor: 41n, restMinor: 40n },
      },
      {
        gross: 0n,
        before: 0n,
        refund: 1n,
        error: { type: 'refund_over_rest', refundMinor: 1n, restMinor: 0n },
      },
      {
        gross: 100n,
        before: 0n,
        refund: -1n,
        error: { type: 'negative_refund', refundMinor: -1n },
      },
    ])
    .run(({ assert }, { gross, before, refund, error }) => {
      const result = reverseStep({
        grossMinor: gross,
        refundedBeforeMinor: before,
        refundMinor: refund,
        components: { ...nothing, cashMinor: gross },
      })
      assert.deepEqual(result, { ok: false, error })
    })

  test('throws where the past cannot be true', ({ assert }) => {
    const past = { grossMinor: 100n, refundedBeforeMinor: -1n, refundMinor: 1n }
    assert.throws(() => reverseStep({ ...past, components: nothing }), RangeError)
  })
})

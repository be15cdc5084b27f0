import { test } from '@japa/runner'
import fc from 'fast-check'
import { orderableQuantity, replenish, type StockPosition } from '#purchasing/replenishment'

const POLICY = { safetyDays: 7, cycleDays: 28 }

/** 28 units in 28 days, 7 of them in the last 7: exactly one a day. */
const ONE_A_DAY: StockPosition = {
  unitsLast28Days: 28,
  unitsLast7Days: 7,
  available: 20,
  onOrder: 0,
  leadTimeDays: 14,
  minOrderQuantity: 1,
  packSize: 1,
}

test.group('Replenishment', () => {
  test('{name}')
    .with([
      {
        name: 'below the reorder point it fills up to the target',
        position: {},
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 20, needed: 29, suggested: 29 },
      },
      {
        name: 'at the reorder point it is due',
        position: { available: 21 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 21, needed: 28, suggested: 28 },
      },
      {
        name: 'above the reorder point nothing is ordered',
        position: { available: 22 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 22, needed: 0, suggested: 0 },
      },
      {
        name: 'what is on order counts as if it were there, but covers no day',
        position: { available: 0, onOrder: 21 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 0, needed: 28, suggested: 28 },
      },
      {
        name: 'enough on order suggests nothing more',
        position: { available: 0, onOrder: 22 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 0, needed: 0, suggested: 0 },
      },
      {
        name: 'what does not sell is not ordered, even where none is left',
        position: { unitsLast28Days: 0, unitsLast7Days: 0, available: 0 },
        expected: { reorderPoint: 0, targetStock: 0, coverDays: null, needed: 0, suggested: 0 },
      },
      {
        name: 'the last week counts twice',
        position: { unitsLast28Days: 28, unitsLast7Days: 28, available: 0 },
        expected: { reorderPoint: 34, targetStock: 79, coverDays: 0, needed: 79, suggested: 79 },
      },
      {
        name: 'packs are never broken',
        position: { packSize: 12 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 20, needed: 29, suggested: 36 },
      },
      {
        name: 'the brand’s minimum is kept',
        position: { minOrderQuantity: 100 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 20, needed: 29, suggested: 100 },
      },
      {
        name: 'a minimum that is no multiple of the pack is rounded up to one',
        position: { minOrderQuantity: 100, packSize: 24 },
        expected: { reorderPoint: 21, targetStock: 49, coverDays: 20, needed: 29, suggested: 120 },
      },
      {
        name: 'no lead time leaves the safety days',
        position: { leadTimeDays: 0, available: 7 },
        expected: { reorderPoint: 7, targetStock: 35, coverDays: 7, needed: 28, suggested: 28 },
      },
      {
        name: 'one unit in four weeks is not nothing',
        position: { unitsLast28Days: 1, unitsLast7Days: 0, available: 0 },
        expected: { reorderPoint: 1, targetStock: 2, coverDays: 0, needed: 2, suggested: 2 },
      },
    ])
    .run(({ assert }, { position, expected }) => {
      const { suggestedQuantity, ...found } = replenish({ ...ONE_A_DAY, ...position }, POLICY)
      const { suggested, ...rest } = expected
      assert.containSubset(found, rest)
      assert.equal(suggestedQuantity, suggested)
    })

  test('the cover of {available} units at a lead time of {leadTimeDays} days is {level}')
    .with([
      { available: 0, leadTimeDays: 14, level: 'out' },
      { available: 20, leadTimeDays: 14, level: 'low' },
      { available: 21, leadTimeDays: 14, level: 'low' },
      { available: 22, leadTimeDays: 14, level: 'enough' },
      { available: 120, leadTimeDays: 14, level: 'enough' },
      { available: 121, leadTimeDays: 14, level: 'ample' },
    ])
    .run(({ assert }, { available, leadTimeDays, level }) => {
      assert.equal(replenish({ ...ONE_A_DAY, available, leadTimeDays }).coverLevel, level)
    })

  const quantity = fc.integer({ min: 0, max: 1_000_000 })
  const anyPosition = fc
    .record({
      unitsLast28Days: quantity,
      available: quantity,
      onOrder: quantity,
      leadTimeDays: fc.integer({ min: 0, max: 365 }),
      minOrderQuantity: fc.integer({ min: 1, max: 5_000 }),
      packSize: fc.integer({ min: 1, max: 500 }),
    })
    .chain((position) =>
      fc
        .integer({ min: 0, max: position.unitsLast28Days })
        .map((unitsLast7Days) => ({ ...position, unitsLast7Days }))
    )

  test('holds for every position', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        const found = replenish(position)
        const { suggestedQuantity: suggested } = found
        const inSight = position.available + position.onOrder
        for (const value of Object.values(found)) {
          if (typeof value === 'number' && !Number.isSafeInteger(value)) return false
        }
        if (suggested < 0 || suggested % position.packSize !== 0) return false
        if (suggested === 0) return !found.isDue || found.needed === 0
        const afterwards = inSight + suggested
        return (
          found.isDue &&
          suggested >= position.minOrderQuantity &&
          suggested >= found.needed &&
          afterwards >= found.targetStock &&
          /* Not a pack more than needed: without the last one it would be too little. */
          suggested - position.packSize < Math.max(found.needed, position.minOrderQuantity)
        )
      }),
      { numRuns: 2_000 }
    )
  })

  test('more stock never asks for more', () => {
    fc.assert(
      fc.property(anyPosition, fc.nat(10_000), (position, more) => {
        const fuller = { ...position, available: position.available + more }
        return replenish(fuller).suggestedQuantity <= replenish(position).suggestedQuantity
      })
    )
  })

  test('nothing is never rounded up', ({ assert }) => {
    assert.equal(orderableQuantity(0, { minOrderQuantity: 50, packSize: 12 }), 0)
    assert.equal(orderableQuantity(-3, { minOrderQuantity: 50, packSize: 12 }), 0)
    assert.equal(orderableQuantity(1, { minOrderQuantity: 1, packSize: 1 }), 1)
  })
})

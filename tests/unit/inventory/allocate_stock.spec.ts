import { test } from '@japa/runner'
import fc from 'fast-check'
import { allocateStock, type StockByVariant } from '#inventory/allocate_stock'

/** `[variant, [platform, brand, …]]`: units at places 1, 2 … in the order they are drawn on. */
function stockOf(...variants: [number, number[]][]): StockByVariant {
  return new Map(
    variants.map(([variantId, available]) => [
      variantId,
      available.map((units, index) => ({
        levelId: variantId * 10 + index,
        variantId,
        locationId: index + 1,
        source: index === 0 ? ('platform' as const) : ('brand' as const),
        available: units,
      })),
    ])
  )
}

const taken = (result: ReturnType<typeof allocateStock>) =>
  result.ok && result.taken.map((part) => `${part.variantId}@${part.locationId}×${part.quantity}`)

test.group('Allocating stock', () => {
  test('{available} for {quantity} gives {expected}')
    .with([
      { available: [5, 5], quantity: 3, expected: ['1@1×3'] },
      { available: [2, 5], quantity: 3, expected: ['1@2×3'] },
      { available: [2, 2], quantity: 3, expected: ['1@1×2', '1@2×1'] },
      { available: [0, 3], quantity: 3, expected: ['1@2×3'] },
    ])
    .run(({ assert }, { available, quantity, expected }) => {
      const result = allocateStock(stockOf([1, available]), [{ variantId: 1, quantity }])
      assert.deepEqual(taken(result), expected)
    })

  test('a line bound to a place is served first, from there only', ({ assert }) => {
    const stock = stockOf([1, [3, 3]])
    const wanted = [
      { variantId: 1, quantity: 3 },
      { variantId: 1, quantity: 2, locationId: 1 },
    ]
    assert.deepEqual(taken(allocateStock(stock, wanted)), ['1@1×2', '1@2×3'])
    const more = allocateStock(stock, [{ variantId: 1, quantity: 2, locationId: 1 }])
    assert.deepEqual(!more.ok && more.missing, [{ variantId: 1, wanted: 2, available: 1 }])
  })

  test('where anything is missing, nothing is taken', ({ assert }) => {
    const stock = stockOf([1, [5]], [2, [1]])
    const wanted = [
      { variantId: 1, quantity: 5 },
      { variantId: 2, quantity: 2 },
    ]
    const result = allocateStock(stock, wanted)
    assert.deepEqual(!result.ok && result.missing, [{ variantId: 2, wanted: 2, available: 1 }])
    assert.equal(stock.get(1)![0].available, 5)
  })

  test('whatever is asked for, all of it is taken or nothing, and never more than is there', () => {
    const places = fc.array(fc.nat(6), { minLength: 1, maxLength: 3 })
    const lines = fc.array(
      fc.record({ variantId: fc.nat(2), quantity: fc.integer({ min: 1, max: 5 }) })
    )
    fc.assert(
      fc.property(fc.tuple(places, places, places), lines, (levels, wanted) => {
        const stock = stockOf(...levels.map((units, id) => [id, units] as [number, number[]]))
        const before = [...stock.values()].flat().map((place) => ({ ...place }))
        const result = allocateStock(stock, wanted)
        const after = [...stock.values()].flat()
        const gone = before.reduce(
          (sum, place, at) => sum + place.available - after[at].available,
          0
        )
        const asked = wanted.reduce((sum, { quantity }) => sum + quantity, 0)
        if (gone !== (result.ok ? asked : 0)) return false
        if (result.ok && result.taken.reduce((sum, part) => sum + part.quantity, 0) !== asked)
          return false
        return after.every(({ available }) => available >= 0)
      })
    )
  })
})

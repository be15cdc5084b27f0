interface VariantQuantity {
  variantId: number
  quantity: number
}

/** One row for each variant, ascending; without those of which nothing moves. */
export function sumByVariant(lines: VariantQuantity[]): VariantQuantity[] {
  const sums = new Map<number, number>()
  for (const { variantId, quantity } of lines) {
    sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  }
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => a.variantId - b.variantId)
}

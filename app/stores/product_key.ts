/**
 * A product's segment in a shop's addresses: readable by its handle, exact by its id, because two
 * brands may use the same handle.
 */
export function productKey(product: { id: number; handle: string }): string {
  return `${product.id}-${product.handle}`
}

/** The id that a segment or a bare id names; null where it names none. */
export function productIdOf(key: string | number): number | null {
  const digits = String(key).match(/^(\d{1,15})(?:-|$)/)?.[1]
  return digits ? Number(digits) : null
}

/** A corner of a turned shape's outline: distance from the axis, height, and how far it is rounded. */
export type Corner = readonly [radius: number, height: number, rounding?: number]

type Place = { radius: number; height: number }

/** A straight piece of the outline; its surface looks `out` from the axis and `up`, a unit vector. */
export type Segment = { from: Place; to: Place; out: number; up: number }

/**
 * Turns corners, given from the foot outside upwards (and over a rim down the inside), into the
 * outline of a turned shape, its roundings divided so finely that no facet shows.
 */
export function outline(corners: Corner[]): Segment[] {
  const places = corners.flatMap((corner, at) => bend(corners[at - 1], corner, corners[at + 1]))
  const segments: Segment[] = []
  for (let at = 0; at + 1 < places.length; at++) {
    const from = places[at]!
    const to = places[at + 1]!
    const length = Math.hypot(to.radius - from.radius, to.height - from.height)
    if (length < 0.05) continue
    const out = (to.height - from.height) / length
    const up = (from.radius - to.radius) / length
    segments.push({ from, to, out, up })
  }
  return segments
}

function bend(before: Corner | undefined, corner: Corner, after: Corner | undefined): Place[] {
  const [radius, height, rounding = 0] = corner
  if (!before || !after || rounding === 0) return [{ radius, height }]
  const from = between(corner, before, rounding)
  const to = between(corner, after, rounding)
  const length = Math.hypot(to.radius - from.radius, to.height - from.height)
  const steps = Math.max(4, Math.min(30, Math.round(length / 6)))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const curve = (a: number, b: number, c: number) =>
      (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c
    return {
      radius: curve(from.radius, radius, to.radius),
      height: curve(from.height, height, to.height),
    }
  })
}

/** The place at this distance from the corner towards another, at most half of the way. */
function between(corner: Corner, other: Corner, distance: number): Place {
  const length = Math.hypot(other[0] - corner[0], other[1] - corner[1])
  const share = Math.min(distance / length, 0.5)
  return {
    radius: corner[0] + (other[0] - corner[0]) * share,
    height: corner[1] + (other[1] - corner[1]) * share,
  }
}

/** The same outline, wider or taller. */
export const stretched = (corners: Corner[], size: { width: number; height: number }): Corner[] =>
  corners.map(([radius, height, rounding]) => [radius * size.width, height * size.height, rounding])

import { shade, type Material } from './light.ts'
import { polygon, type Point, type Sheet } from './sheet.ts'

/** A cubic curve by its ends and handles. */
export type Curve = readonly [from: Point, leave: Point, arrive: Point, to: Point]

/** The points of a curve, evenly in its parameter. */
export function pointsOf([from, leave, arrive, to]: Curve, steps = 24): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const u = 1 - t
    const at = (axis: 0 | 1) =>
      u * u * u * from[axis] +
      3 * u * u * t * leave[axis] +
      3 * u * t * t * arrive[axis] +
      t * t * t * to[axis]
    return [at(0), at(1)]
  })
}

/** Draws a round thing that narrows along a curve (a spout, a leaf's rib, a horn), lit as a tube is. */
export function horn(
  sheet: Sheet,
  curve: Curve,
  width: readonly [from: number, to: number],
  material: Material
): void {
  const points = pointsOf(curve)
  const layers = 12
  for (let layer = 0; layer < layers; layer++) {
    const across = 1 - layer / layers
    const lean = Math.sqrt(1 - across * across)
    const { colour } = shade(
      [0.55 * across - 0.3 * lean, 0.42 * lean - 0.62 * across, lean * 0.85 + 0.1],
      material
    )
    sheet.path(polygon(sides(points, width, across)), colour)
  }
}

function sides(points: Point[], [from, to]: readonly [number, number], across: number): Point[] {
  const left: Point[] = []
  const right: Point[] = []
  points.forEach((point, at) => {
    const before = points[Math.max(0, at - 1)]!
    const after = points[Math.min(points.length - 1, at + 1)]!
    const dx = after[0] - before[0]
    const dy = after[1] - before[1]
    const length = Math.hypot(dx, dy) || 1
    const half = (from + ((to - from) * at) / (points.length - 1)) / 2
    const shift = half * (1 - across) * 0.42
    const [x, y] = [point[0] - shift * 0.75, point[1] - shift * 0.8]
    left.push([x - (dy / length) * half * across, y + (dx / length) * half * across])
    right.push([x + (dy / length) * half * across, y - (dx / length) * half * across])
  })
  return [...left, ...right.reverse()]
}

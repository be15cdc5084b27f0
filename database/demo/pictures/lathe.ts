import { shade, TILT, type Material } from './light.ts'
import { outline, type Corner, type Segment } from './profile.ts'
import { polygon, type Point, type Sheet, type Stop } from './sheet.ts'
import { thinned } from './stops.ts'

/** Where a turned shape stands: its axis and the height of its foot in the picture. */
export type Stand = { x: number; y: number }

const UPRIGHT = Math.sqrt(1 - TILT * TILT)
const STEP = Math.PI / 36

/** The place in the picture of a point of a turned shape, by radius, height and angle from the front. */
export function onSurface(stand: Stand, radius: number, height: number, angle: number): Point {
  return [
    stand.x + radius * Math.sin(angle),
    stand.y - height * UPRIGHT + radius * TILT * Math.cos(angle),
  ]
}

/**
 * Draws a shape as a lathe would turn it: ring by ring, each painted across with what the studio's
 * light makes of its slope. Surfaces turned away from the camera are left out, so that the inside
 * of a bowl shows behind its front wall. `arc` keeps to a part of the turn around the front, which
 * makes a label of a ring.
 */
export function turn(
  sheet: Sheet,
  stand: Stand,
  corners: Corner[],
  material: Material,
  arc = Math.PI
): void {
  const segments = outline(corners)
  const inside = insideOf(segments)
  const outside = segments.filter((segment) => !inside.includes(segment))
  for (const segment of inside.reverse()) {
    half(sheet, stand, segment, material, 'back', arc)
    half(sheet, stand, segment, material, 'front', arc)
  }
  for (const segment of outside) half(sheet, stand, segment, material, 'back', arc)
  for (const segment of outside) half(sheet, stand, segment, material, 'front', arc)
}

/** What lies behind the rim: from the first wall that faces the axis until one faces outwards again. */
function insideOf(segments: Segment[]): Segment[] {
  const first = segments.findIndex(({ out }) => out < -0.02)
  if (first < 0) return []
  const length = segments.slice(first).findIndex(({ out }) => out > 0.02)
  return segments.slice(first, length < 0 ? undefined : first + length)
}

function half(
  sheet: Sheet,
  stand: Stand,
  segment: Segment,
  material: Material,
  side: 'front' | 'back',
  arc: number
): void {
  const middle = side === 'front' ? 0 : Math.PI
  const angles = Array.from({ length: 37 }, (_, at) => middle - Math.PI / 2 + at * STEP)
  for (const run of visibleRuns(segment, angles, arc)) {
    ring(sheet, stand, segment, material, run)
  }
}

function visibleRuns(segment: Segment, angles: number[], arc: number): number[][] {
  const runs: number[][] = [[]]
  for (const angle of angles) {
    const facing = segment.up * TILT + segment.out * Math.cos(angle) * UPRIGHT
    const around = Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)))
    if (facing > -1e-6 && around <= arc + 1e-6) runs.at(-1)!.push(angle)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}

/** Rings reach a little over their neighbours, or hairlines would show between them. Glass cannot. */
const OVERLAP = 0.6

function ring(
  sheet: Sheet,
  stand: Stand,
  { from, to, out, up }: Segment,
  material: Material,
  angles: number[]
): void {
  const overlap = material.clear ? 0 : OVERLAP
  const along = (radius: number, height: number) =>
    angles.map((angle) => onSurface(stand, radius, height, angle))
  const lower = along(from.radius + up * overlap, from.height - out * overlap)
  const upper = along(to.radius - up * overlap, to.height + out * overlap)
  const widest = from.radius > to.radius ? along(from.radius, 0) : along(to.radius, 0)
  const left = widest[0]![0]
  const width = widest.at(-1)![0] - left
  const stops: Stop[] = angles.map((angle, at) => ({
    at: (widest[at]![0] - left) / width,
    ...shade([out * Math.sin(angle), up, out * Math.cos(angle)], material),
  }))
  sheet.path(
    polygon([...lower, ...upper.reverse()]),
    Math.abs(width) < 1
      ? stops[0]!.colour
      : sheet.along([left, 0], [left + width, 0], thinned(stops))
  )
}

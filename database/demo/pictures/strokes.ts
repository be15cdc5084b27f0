import { polygon, type Point, type Sheet } from './sheet.ts'

/**
 * Lines drawn in a small language, so that letters and marks need no font and can be bent around a
 * product: `M x y` starts a line (`M` alone one that starts with an arc), `L x y` continues it, and
 * `E cx cy rx ry from to` along an ellipse between two angles in degrees (0 is right, 90 down).
 */
export function strokes(drawing: string): Point[][] {
  const lines: Point[][] = []
  for (const [, command, list] of drawing.matchAll(/([MLE])([^MLE]*)/g)) {
    const values = list!.split(' ').filter(Boolean).map(Number)
    if (command === 'M') lines.push([])
    if (command === 'E') lines.at(-1)!.push(...arc(values))
    else if (values.length === 2) lines.at(-1)!.push([values[0]!, values[1]!])
  }
  return lines
}

function arc([cx, cy, rx, ry, from, to]: number[]): Point[] {
  const steps = Math.max(3, Math.ceil(Math.abs(to! - from!) / 12))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from! + ((to! - from!) * step) / steps) * Math.PI) / 180
    return [cx! + rx! * Math.cos(angle), cy! + ry! * Math.sin(angle)]
  })
}

/** How a flat drawing lies on a product. */
export type Placing = (point: Point) => Point

/** Draws lines in ink on a product, bent as the surface is. Long lines are divided to bend too. */
export function inscribe(
  sheet: Sheet,
  lines: Point[][],
  placing: Placing,
  ink: string,
  width: number,
  attributes = ''
): void {
  const path = lines.map((line) => polygon(divided(line).map(placing), true)).join('')
  sheet.line(path, ink, width, attributes)
}

const divided = (line: Point[]): Point[] =>
  line.flatMap((point, at) => {
    const next = line[at + 1]
    if (!next) return [point]
    return [0, 0.25, 0.5, 0.75].map((t): Point => [
      point[0] + (next[0] - point[0]) * t,
      point[1] + (next[1] - point[1]) * t,
    ])
  })

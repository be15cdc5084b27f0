import { darker, lighter, mix } from './colour.ts'
import { pointsOf } from './horn.ts'
import type { Point, Sheet } from './sheet.ts'

/** Draws a branch with paired leaves that grows from a point; `angle` in degrees, −90 is upright. */
export function branch(
  sheet: Sheet,
  from: Point,
  angle: number,
  length: number,
  colour: string
): void {
  const turned = (angle * Math.PI) / 180
  const along = (share: number, aside: number): Point => [
    from[0] + Math.cos(turned) * length * share - Math.sin(turned) * aside,
    from[1] + Math.sin(turned) * length * share + Math.cos(turned) * aside,
  ]
  const bow = angle < -90 ? -length * 0.13 : length * 0.13
  const stem = pointsOf([from, along(0.35, 0), along(0.7, bow * 0.4), along(1, bow)], 22)
  sheet.line(
    `M${stem.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`,
    mix(colour, '#5b4636', 0.6),
    4
  )
  for (let at = 6; at < stem.length; at += 2) {
    const [x, y] = stem[at]!
    const [px, py] = stem[at - 1]!
    const heading = (Math.atan2(y - py, x - px) * 180) / Math.PI
    const size = length * (0.3 - 0.14 * (at / stem.length))
    leaf(sheet, [x, y], heading - 52 - (at % 5) * 4, size, darker(colour, 0.1))
    leaf(sheet, [x, y], heading + 50 + (at % 3) * 6, size * 0.94, lighter(colour, 0.06))
  }
  const tip = stem.at(-1)!
  leaf(sheet, tip, angle + (angle < -90 ? -14 : 14), length * 0.17, colour)
}

/** Draws a leaf from its stalk in a direction in degrees, lit along one half. */
export function leaf(sheet: Sheet, at: Point, angle: number, length: number, colour: string): void {
  const breadth = length * 0.34
  const paint = sheet.along(
    [0, -breadth / 2],
    [0, breadth / 2],
    [
      { at: 0, colour: lighter(colour, 0.26) },
      { at: 0.48, colour },
      { at: 0.52, colour: darker(colour, 0.16) },
      { at: 1, colour: darker(colour, 0.3) },
    ]
  )
  const [x, y] = at
  sheet.within(
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})"`,
    () => {
      sheet.path(
        `M0 0C${length * 0.2} ${-breadth} ${length * 0.75} ${-breadth * 0.75} ${length} 0C${length * 0.75} ${breadth * 0.75} ${length * 0.2} ${breadth} 0 0Z`,
        paint
      )
      sheet.line(`M0 0L${length * 0.93} 0`, darker(colour, 0.32), 1, 'opacity="0.5"')
    }
  )
}

/** Draws a pot plant with arching leaves, from the middle of its soil. */
export function leafyPlant(sheet: Sheet, from: Point, size: number): void {
  const greens = ['#4f6f52', '#5f8060', '#3f5f49', '#6f8f68']
  const leaves = [
    [-150, 0.72],
    [-32, 0.7],
    [-128, 0.92],
    [-54, 0.95],
    [-166, 0.5],
    [-14, 0.5],
    [-108, 1.0],
    [-74, 1.05],
    [-140, 0.6],
    [-42, 0.62],
    [-92, 0.86],
  ]
  leaves.forEach(([angle, reach], at) => {
    const turned = (angle! * Math.PI) / 180
    const stalk = size * reach! * 0.42
    const x = from[0] + Math.cos(turned) * stalk * 0.6
    const y = from[1] + Math.sin(turned) * stalk
    const green = greens[at % greens.length]!
    sheet.line(
      `M${from[0]} ${from[1]}Q${from[0]} ${(from[1] + y) / 2} ${x} ${y}`,
      darker(green, 0.2),
      5
    )
    leaf(sheet, [x, y], angle! * 0.9 - 9, size * 0.52 * reach!, green)
  })
}

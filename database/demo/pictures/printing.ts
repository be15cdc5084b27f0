import { matte } from './light.ts'
import { onSurface, turn, type Stand } from './lathe.ts'
import { lettering } from './lettering.ts'
import { markLines } from './marks.ts'
import { inscribe, type Placing } from './strokes.ts'
import type { Subject } from './subject.ts'
import { inkOn } from './colour.ts'

type Print = Pick<Subject, 'sheet' | 'mark' | 'word' | 'label'>

/** Bends a drawing around a turned shape at this height; a cone has a radius that changes by height. */
export function around(
  stand: Stand,
  radius: number | ((height: number) => number),
  height: number
): Placing {
  return ([x, y]) => {
    const at = typeof radius === 'number' ? radius : radius(height - y)
    return onSurface(stand, at, height - y, x / at)
  }
}

/** Lays a drawing flat on the picture, turned by an angle in degrees. */
export function flat(x: number, y: number, angle = 0, scale = 1): Placing {
  const turned = (angle * Math.PI) / 180
  const cos = Math.cos(turned) * scale
  const sin = Math.sin(turned) * scale
  return ([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos]
}

/** Prints a word no wider than `width`, in capitals no higher than `height`. */
export function printWord(
  sheet: Subject['sheet'],
  word: string,
  placing: Placing,
  ink: string,
  size: { width: number; height: number }
): void {
  if (word === '') return
  const natural = lettering(word, size.height)
  const height = size.height * Math.min(1, size.width / natural.width)
  inscribe(sheet, lettering(word, height).lines, placing, ink, Math.max(1.1, height * 0.115))
}

/** Prints mark, name and label one under the other: what most packagings bear. */
export function printBlock(
  { sheet, mark, word, label }: Print,
  placing: Placing,
  ink: string,
  size: { width: number; height: number }
): void {
  const { width, height } = size
  const side = Math.min(width * 0.52, height * (label ? 0.42 : 0.54))
  const up =
    (shift: number): Placing =>
    ([x, y]) =>
      placing([x, y + shift])
  inscribe(
    sheet,
    markLines(mark, side),
    up(-height * (label ? 0.25 : 0.18)),
    ink,
    Math.max(1.6, side * 0.045)
  )
  printWord(sheet, word, up(height * (label ? 0.16 : 0.3)), ink, { width, height: height * 0.14 })
  if (!label) return
  const rule = width * 0.16
  inscribe(
    sheet,
    [
      [
        [-rule, 0],
        [rule, 0],
      ],
    ],
    up(height * 0.29),
    ink,
    1.3
  )
  printWord(sheet, label, up(height * 0.42), ink, { width: width * 0.86, height: height * 0.1 })
}

/** Sticks a paper label around a turned shape and prints it. */
export function paperLabel(
  subject: Print,
  stand: Stand,
  place: { radius: number; from: number; to: number; arc: number; paper: string; ink?: string }
): void {
  const { radius, from, to, arc, paper } = place
  turn(
    subject.sheet,
    stand,
    [
      [radius + 1, from],
      [radius + 1, to],
    ],
    matte(paper),
    arc
  )
  printBlock(subject, around(stand, radius + 1, (from + to) / 2), place.ink ?? inkOn(paper), {
    width: Math.min(arc, 1) * radius * 1.4,
    height: (to - from) * 0.8,
  })
}

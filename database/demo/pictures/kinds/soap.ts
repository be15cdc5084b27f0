import { FLOOR } from '../backdrop.ts'
import { box, boxShadow, type Box, type Faces } from '../box.ts'
import { inkOn, lighter } from '../colour.ts'
import type { Stand } from '../lathe.ts'
import { satin } from '../light.ts'
import { printBlock } from '../printing.ts'
import { polygon, type Point } from '../sheet.ts'
import type { Placing } from '../strokes.ts'
import type { Kind, Subject } from '../subject.ts'

/** How far the paper band stands off the soap, whose edges are rounded by as much. */
const LOOSE = 11

/** A bar of soap in a paper band (accent), lying on another without. */
export const soap: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, ground, width, height } = subject
    const bar: Box = {
      width: 400 * width,
      height: 130 * height,
      depth: 250,
      turned: 0.42,
      soft: 22,
    }
    const lower: Stand = { x: 500, y: FLOOR + 10 }
    const upper: Stand = { x: 494, y: lower.y - bar.height - 18 }
    boxShadow(sheet, lower, { ...bar, height: 240 }, ground)
    box(sheet, lower, bar, satin(body))
    const faces = box(sheet, upper, { ...bar, turned: 0.34 }, satin(body))
    wrap(subject, bar, faces)
  },
}

function wrap(subject: Subject, bar: Box, faces: Faces): void {
  const { sheet, accent } = subject
  const [w, h, d] = [bar.width * 0.3, bar.height / 2 + LOOSE, bar.depth / 2 + LOOSE]
  const front: Placing = (point) => {
    const [x, y] = faces.front(point)
    return [x - 4, y + 2]
  }
  const top: Placing = (point) => {
    const [x, y] = faces.top(point)
    return [x, y - LOOSE]
  }
  const edge: Point[] = [top([w, d]), top([-w, d])]
  sheet.path(polygon([top([-w, -d]), top([w, -d]), ...edge]), lighter(accent, 0.12))
  sheet.path(polygon([front([-w, h]), front([w, h]), ...edge]), accent)
  printBlock({ ...subject, label: '' }, front, inkOn(accent), { width: w * 1.5, height: h * 1.6 })
}

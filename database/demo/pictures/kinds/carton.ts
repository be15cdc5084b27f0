import { FLOOR } from '../backdrop.ts'
import { box, boxShadow } from '../box.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { matte, satin } from '../light.ts'
import { markLines } from '../marks.ts'
import { printBlock } from '../printing.ts'
import { polygon, type Point } from '../sheet.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'

/** A printed carton for tea bags, noodles, oats or masks; the accent is its band. */
export const carton: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 10 }
    const size = {
      width: 330 * subject.width,
      height: 440 * subject.height,
      depth: 170,
      turned: 0.52,
    }
    const [w, h, d] = [size.width / 2, size.height / 2, size.depth / 2]
    boxShadow(sheet, stand, size, ground)
    const faces = box(sheet, stand, size, satin(body))
    const band = (side: Point[], shade: string) => sheet.path(polygon(side), shade)
    const [from, to] = [h * 0.42, h * 0.94]
    band(
      (
        [
          [-w, from],
          [w, from],
          [w, to],
          [-w, to],
        ] as Point[]
      ).map(faces.front),
      accent
    )
    band(
      (
        [
          [-d, from],
          [d, from],
          [d, to],
          [-d, to],
        ] as Point[]
      ).map(faces.side),
      darker(matte(accent).colour, 0.3)
    )
    for (let at = 0; at < 9; at++) {
      const x = -w + (at + 0.5) * (size.width / 9)
      inscribe(
        sheet,
        markLines(subject.mark, size.width / 13),
        ([px, py]) => faces.front([px + x, py + (from + to) / 2]),
        inkOn(accent),
        1.6,
        'opacity="0.7"'
      )
    }
    printBlock(subject, ([x, y]) => faces.front([x, y - h * 0.28]), inkOn(body), {
      width: w * 1.36,
      height: h * 1.02,
    })
    const seam = (
      [
        [-w, 0],
        [w, 0],
      ] as Point[]
    ).map(faces.top)
    sheet.line(polygon(seam, true), darker(body, 0.4), 1.6, 'opacity="0.6"')
    const lines = Array.from({ length: 7 }, (_, at): Point[] => [
      [-d * 0.66, -h * 0.6 + at * 20],
      [d * (0.3 + ((at * 5) % 4) * 0.1), -h * 0.6 + at * 20],
    ])
    inscribe(sheet, lines, faces.side, lighter(inkOn(body), 0.2), 2.4, 'opacity="0.4"')
  },
}

import { FLOOR } from '../backdrop.ts'
import { box, boxShadow } from '../box.ts'
import { darker, lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, polished, satin } from '../light.ts'
import { printBlock } from '../printing.ts'
import { polygon, type Point } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** A square flask of perfume: the accent is the scent, the body the cap. */
export const perfume: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR }
    const flask = {
      width: 290 * subject.width,
      height: 330 * subject.height,
      depth: 120,
      turned: 0.24,
    }
    boxShadow(sheet, stand, flask, ground)
    const faces = box(sheet, stand, flask, glazed(lighter(accent, 0.72)))
    const inner = (shrink: number): Point[] => {
      const [w, h] = [flask.width / 2 - shrink, flask.height / 2 - shrink]
      return (
        [
          [-w, -h + 46],
          [w, -h + 46],
          [w, h],
          [-w, h],
        ] as Point[]
      ).map(faces.front)
    }
    sheet.path(
      polygon(inner(24)),
      sheet.along(faces.front([-140, -100]), faces.front([140, 160]), [
        { at: 0, colour: lighter(accent, 0.4) },
        { at: 0.6, colour: accent },
        { at: 1, colour: darker(accent, 0.12) },
      ]),
      'opacity="0.85"'
    )
    const gleam = (
      [
        [-120, -150],
        [-70, -150],
        [-110, 150],
        [-128, 150],
      ] as Point[]
    ).map(faces.front)
    sheet.path(polygon(gleam), '#ffffff', 'opacity="0.35"')
    const neck = { x: 500, y: stand.y - flask.height + 4 }
    turn(
      sheet,
      neck,
      [
        [44, 0],
        [44, 34],
      ],
      polished('#d9b77c')
    )
    turn(
      sheet,
      neck,
      [
        [0, 34],
        [72, 34, 5],
        [72, 138, 10],
        [0, 142],
      ],
      satin(body)
    )
    printBlock(subject, ([x, y]) => faces.front([x, y + 26]), darker(accent, 0.7), {
      width: 180 * subject.width,
      height: 190,
    })
  },
}

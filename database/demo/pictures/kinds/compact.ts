import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn, lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, matte, polished } from '../light.ts'
import { markLines } from '../marks.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'

/** An open compact: case in the body's colour, powder in the accent's, the lid a mirror. */
export const compact: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, mark }) {
    const stand = { x: 500, y: FLOOR - 10 }
    shadow(sheet, stand, 260, ground, 0.7)
    const hinge = FLOOR - 96
    sheet.ellipse(
      [500, hinge - 190],
      [256, 240],
      sheet.along(
        [250, 300],
        [760, 700],
        [
          { at: 0, colour: lighter(body, 0.3) },
          { at: 1, colour: body },
        ]
      )
    )
    sheet.ellipse([500, hinge - 188], [238, 222], '#d9b77c')
    sheet.ellipse(
      [500, hinge - 188],
      [230, 214],
      sheet.along(
        [300, 330],
        [720, 660],
        [
          { at: 0, colour: '#f8f8f6' },
          { at: 0.42, colour: '#d5d9da' },
          { at: 0.5, colour: '#f2f4f3' },
          { at: 0.64, colour: '#c3c9ca' },
          { at: 1, colour: '#e4e6e4' },
        ]
      )
    )
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [250, 0, 16],
        [260, 30, 12],
        [260, 74, 6],
        [236, 76],
      ],
      glazed(body)
    )
    turn(
      sheet,
      stand,
      [
        [250, 75],
        [236, 78],
        [232, 70],
      ],
      polished('#e0c08a')
    )
    turn(
      sheet,
      stand,
      [
        [232, 70],
        [0, 70],
      ],
      matte(accent)
    )
    const pan = flat(500, stand.y - 74, 0, 1)
    inscribe(
      sheet,
      markLines(mark, 150),
      ([x, y]) => pan([x, y * 0.16]),
      inkOn(accent),
      2.4,
      'opacity="0.5"'
    )
  },
}

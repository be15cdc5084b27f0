import { FLOOR, shadow } from '../backdrop.ts'
import { darker, lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, glazed, satin } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const BOTTLE: Corner[] = [
  [0, 0],
  [104, 0, 16],
  [112, 30, 20],
  [112, 300, 90],
  [40, 410, 60],
  [36, 480],
]
const CAP: Corner[] = [
  [38, 474],
  [44, 478, 4],
  [44, 536, 8],
  [0, 540],
]

/** A tall bottle of oil or vinegar: the accent shines through the glass, the body is its cap. */
export const oilBottle: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 30 }
    const size = { width: subject.width * 1.1, height: subject.height * 1.08 }
    const light: [number, number] = [470, stand.y - 250 * size.height]
    shadow(sheet, stand, 108 * size.width, ground, 1.4)
    turn(sheet, stand, stretched(BOTTLE, size), glazed(accent))
    sheet.ellipse(
      light,
      [70, 210],
      sheet.around(
        light,
        [70, 210],
        [
          { at: 0, colour: lighter(accent, 0.5), opacity: 0.5 },
          { at: 1, colour: lighter(accent, 0.4), opacity: 0 },
        ]
      )
    )
    turn(sheet, stand, stretched(BOTTLE, size), glass(darker(accent, 0.35)))
    turn(sheet, stand, stretched(CAP, size), satin(body))
    paperLabel(subject, stand, {
      radius: 112 * size.width,
      from: 60 * size.height,
      to: 256 * size.height,
      arc: 0.95,
      paper: '#f8f3e8',
    })
  },
}

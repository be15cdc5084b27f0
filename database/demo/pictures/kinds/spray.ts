import { FLOOR, shadow } from '../backdrop.ts'
import { darker } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, glazed, satin } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const FLASK: Corner[] = [
  [0, 0],
  [92, 0, 14],
  [98, 20, 14],
  [98, 330, 50],
  [46, 366, 16],
  [44, 380],
]
const PUMP: Corner[] = [
  [46, 376],
  [52, 380, 4],
  [52, 420, 6],
  [26, 424],
]

/** A slim bottle with a mist pump (body); the accent is the liquid. */
export const spray: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 25 }
    const size = { width: subject.width * 1.16, height: subject.height * 1.16 }
    shadow(sheet, stand, 96 * size.width, ground, 1.5)
    turn(sheet, stand, stretched(FLASK, size), glazed(accent))
    turn(sheet, stand, stretched(FLASK, size), glass(darker(accent, 0.25)))
    turn(sheet, stand, stretched(PUMP, size), satin(body))
    turn(
      sheet,
      stand,
      stretched(
        [
          [26, 420],
          [26, 444, 4],
          [38, 446, 4],
          [38, 490, 8],
          [0, 494],
        ],
        size
      ),
      satin(body)
    )
    const nozzle: [number, number] = [500 - 36 * size.width, stand.y - 468 * size.height]
    sheet.ellipse(nozzle, [5, 7], darker(body, 0.6))
    paperLabel(subject, stand, {
      radius: 98 * size.width,
      from: 54 * size.height,
      to: 290 * size.height,
      arc: 1.0,
      paper: '#faf6ee',
    })
  },
}

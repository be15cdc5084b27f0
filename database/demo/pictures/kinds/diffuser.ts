import { FLOOR, shadow } from '../backdrop.ts'
import { darker } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, satin } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const FLASK: Corner[] = [
  [0, 0],
  [128, 0, 18],
  [134, 190, 70],
  [46, 244, 40],
  [44, 286],
]
const OIL: Corner[] = [
  [0, 8],
  [120, 8, 16],
  [126, 150],
  [0, 150],
]

/** A reed diffuser: oil in the accent's colour in a glass flask, a collar in the body's. */
export const diffuser: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 20 }
    const size = { width: subject.width * 1.05, height: subject.height * 1.12 }
    const mouth = stand.y - 290 * size.height
    shadow(sheet, stand, 130 * size.width, ground, 1.1)
    turn(sheet, stand, stretched(OIL, size), satin(accent))
    for (const lean of [-150, -88, -34, 22, 84, 140]) {
      const top = 350 - Math.abs(lean) * 0.35
      const reed = `M${500 - lean * 0.14} ${mouth + 40}L${500 + lean} ${mouth - top}`
      sheet.line(reed, '#8c6a4b', 8)
      sheet.line(reed, '#c7a27c', 3.4, 'transform="translate(-1.6 0)"')
    }
    turn(sheet, stand, stretched(FLASK, size), glass(darker(accent, 0.2)))
    turn(
      sheet,
      stand,
      stretched(
        [
          [50, 262],
          [52, 300, 5],
          [40, 302, 3],
          [30, 296],
        ],
        size
      ),
      satin(body)
    )
    paperLabel(subject, stand, {
      radius: 132 * size.width,
      from: 34 * size.height,
      to: 168 * size.height,
      arc: 0.75,
      paper: '#f8f4ec',
    })
  },
}

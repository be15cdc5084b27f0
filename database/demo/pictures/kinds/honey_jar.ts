import { FLOOR, shadow } from '../backdrop.ts'
import { lighter, darker } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, glazed, polished } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const POT: Corner[] = [
  [0, 0],
  [142, 0, 22],
  [178, 60, 60],
  [178, 210, 70],
  [128, 274, 30],
  [126, 300],
]
const CAP: Corner[] = [
  [126, 292],
  [138, 296, 6],
  [138, 350, 8],
  [0, 356],
]

/** A full jar of honey or sauce: the accent is what shines through, the body its screw cap. */
export const honeyJar: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 10 }
    const size = { width: subject.width * 1.12, height: subject.height * 1.16 }
    const light: [number, number] = [440, stand.y - 150 * size.height]
    shadow(sheet, stand, 150 * size.width, ground)
    turn(sheet, stand, stretched(POT, size), glazed(accent))
    sheet.ellipse(
      light,
      [150, 120],
      sheet.around(
        light,
        [150, 120],
        [
          { at: 0, colour: lighter(accent, 0.55), opacity: 0.6 },
          { at: 1, colour: lighter(accent, 0.4), opacity: 0 },
        ]
      )
    )
    turn(sheet, stand, stretched(POT, size), glass(darker(accent, 0.3)))
    turn(sheet, stand, stretched(CAP, size), polished(body))
    paperLabel(subject, stand, {
      radius: 178 * size.width,
      from: 74 * size.height,
      to: 212 * size.height,
      arc: 0.74,
      paper: '#fbf6ea',
    })
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, polished } from '../light.ts'
import { around, printBlock } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const POT: Corner[] = [
  [0, 0],
  [196, 0, 30],
  [204, 40, 30],
  [200, 170, 8],
  [176, 172],
]
const LID: Corner[] = [
  [186, 172],
  [204, 176, 5],
  [204, 268, 12],
  [0, 276],
]

/** A low jar of cream; the accent is its lid. */
export const creamJar: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR - 25 }
    const size = { width: subject.width * 1.1, height: subject.height * 1.1 }
    shadow(sheet, stand, 200 * size.width, ground, 0.8)
    turn(sheet, stand, stretched(POT, size), glazed(body))
    turn(sheet, stand, stretched(LID, size), glazed(accent))
    turn(
      sheet,
      stand,
      stretched(
        [
          [205, 176],
          [205, 184],
        ],
        size
      ),
      polished('#d8b980')
    )
    printBlock(subject, around(stand, 203 * size.width, 92 * size.height), inkOn(body), {
      width: 200 * size.width,
      height: 128 * size.height,
    })
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { brushed, satin } from '../light.ts'
import { around, printBlock } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const FLASK: Corner[] = [
  [0, 0],
  [104, 0, 10],
  [112, 22, 14],
  [112, 404, 60],
  [76, 452, 30],
  [74, 476],
]
const CAP: Corner[] = [
  [74, 482],
  [78, 486, 4],
  [78, 548, 12],
  [0, 556],
]

/** An insulated bottle with a carrying loop; the accent is its cap. */
export const bottle: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 30 }
    const size = { width: subject.width * 1.12, height: subject.height }
    shadow(sheet, stand, 108 * size.width, ground, 1.5)
    turn(sheet, stand, stretched(FLASK, size), satin(body))
    turn(
      sheet,
      stand,
      stretched(
        [
          [75, 474],
          [75, 484],
        ],
        size
      ),
      brushed('#d6d6d4')
    )
    const top = stand.y - 540 * size.height
    tube(
      sheet,
      `M${500 - 62} ${top}C${500 - 66} ${top - 84} ${500 + 66} ${top - 84} ${500 + 62} ${top}`,
      18,
      satin(accent)
    )
    turn(sheet, stand, stretched(CAP, size), satin(accent))
    printBlock(subject, around(stand, 112 * size.width, 215 * size.height), inkOn(body), {
      width: 120 * size.width,
      height: 190 * size.height,
    })
  },
}

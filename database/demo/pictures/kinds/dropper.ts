import { FLOOR, shadow } from '../backdrop.ts'
import { darker, inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, glazed, polished, satin } from '../light.ts'
import { around, printBlock } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const FLASK: Corner[] = [
  [0, 0],
  [118, 0, 16],
  [124, 20, 14],
  [124, 232, 60],
  [58, 276, 24],
  [56, 296],
]
const BULB: Corner[] = [
  [40, 356],
  [44, 364, 6],
  [42, 440, 34],
  [26, 482, 20],
  [0, 488],
]

/** A dropper bottle for oils and serums; the accent is the rubber bulb. */
export const dropper: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 15 }
    const size = { width: subject.width * 1.12, height: subject.height * 1.12 }
    shadow(sheet, stand, 120 * size.width, ground, 1.2)
    turn(sheet, stand, stretched(FLASK, size), glazed(body))
    turn(sheet, stand, stretched(FLASK, size), glass(darker(body, 0.3)))
    turn(
      sheet,
      stand,
      stretched(
        [
          [60, 294],
          [62, 300, 4],
          [62, 352, 5],
          [40, 356],
        ],
        size
      ),
      polished('#d8b980')
    )
    turn(sheet, stand, stretched(BULB, size), satin(accent))
    printBlock(subject, around(stand, 124 * size.width, 122 * size.height), inkOn(body), {
      width: 112 * size.width,
      height: 170 * size.height,
    })
  },
}

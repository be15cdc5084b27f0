import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed } from '../light.ts'
import { markLines } from '../marks.ts'
import { around } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'

const SAUCER: Corner[] = [
  [0, 0],
  [104, 0, 6],
  [216, 48, 60],
  [232, 62, 4],
  [222, 62, 4],
  [100, 24, 40],
  [0, 22],
]
const CUP: Corner[] = [
  [66, 24],
  [76, 54, 10],
  [150, 120, 90],
  [184, 268, 6],
  [174, 268],
]
const LID: Corner[] = [
  [164, 260],
  [160, 276, 6],
  [84, 336, 70],
  [46, 344],
]
const KNOB: Corner[] = [
  [40, 340],
  [44, 362, 4],
  [54, 374, 4],
  [44, 374, 3],
  [34, 352],
]

/** A covered tea bowl on its saucer; knob and saucer have the accent's colour. */
export const gaiwan: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height, mark }) {
    const stand = { x: 500, y: FLOOR }
    const size = { width: width * 1.12, height: height * 1.12 }
    shadow(sheet, stand, 130 * size.width, ground, 1.5)
    turn(sheet, stand, stretched(SAUCER, size), glazed(accent))
    turn(
      sheet,
      stand,
      stretched(
        [
          [174, 268],
          [150, 200],
          [0, 190],
        ],
        size
      ),
      glazed(body)
    )
    turn(sheet, stand, stretched(LID, size), glazed(body))
    turn(sheet, stand, stretched(KNOB, size), glazed(accent))
    turn(sheet, stand, stretched(CUP, size), glazed(body))
    const radius = (at: number) => (150 + (at / size.height - 120) * 0.2) * size.width
    inscribe(
      sheet,
      markLines(mark, 84),
      around(stand, radius, 176 * size.height),
      inkOn(body),
      3.4,
      'opacity="0.7"'
    )
  },
}

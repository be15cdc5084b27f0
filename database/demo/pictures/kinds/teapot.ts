import { FLOOR, shadow } from '../backdrop.ts'
import { horn } from '../horn.ts'
import { turn } from '../lathe.ts'
import { satin } from '../light.ts'
import { inkOn } from '../colour.ts'
import { around } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import { inscribe } from '../strokes.ts'
import { markLines } from '../marks.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const BELLY: Corner[] = [
  [0, 0],
  [118, 0, 12],
  [226, 60, 90],
  [232, 190, 110],
  [150, 276, 60],
  [112, 284],
]
const LID: Corner[] = [
  [116, 284],
  [120, 294, 6],
  [92, 322, 40],
  [22, 334],
]
const KNOB: Corner[] = [
  [16, 330],
  [18, 344, 8],
  [34, 358, 14],
  [32, 384, 20],
  [0, 390],
]

/** A round teapot; lid and knob have the accent's colour. */
export const teapot: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height, mark }) {
    const stand = { x: 500, y: FLOOR }
    const size = { width: width * 1.05, height: height * 1.08 }
    const clay = satin(body)
    const up = (part: number) => FLOOR - part * size.height
    const right = 500 + 205 * size.width
    const left = 500 - 190 * size.width
    shadow(sheet, stand, 175 * size.width, ground, 1.2)
    tube(
      sheet,
      `M${right - 20} ${up(238)}C${right + 150} ${up(290)} ${right + 165} ${up(70)} ${right - 14} ${up(78)}`,
      34,
      clay
    )
    horn(
      sheet,
      [
        [left + 10, up(84)],
        [left - 90, up(96)],
        [left - 66, up(220)],
        [left - 138, up(276)],
      ],
      [92, 30],
      clay
    )
    turn(sheet, stand, stretched(BELLY, size), clay)
    turn(sheet, stand, stretched(LID, size), satin(accent))
    turn(sheet, stand, stretched(KNOB, size), satin(accent))
    inscribe(
      sheet,
      markLines(mark, 76),
      around(stand, 228 * size.width, 128 * size.height),
      inkOn(body),
      3,
      'opacity="0.75"'
    )
  },
}

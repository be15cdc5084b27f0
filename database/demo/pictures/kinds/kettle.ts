import { FLOOR, shadow } from '../backdrop.ts'
import { horn } from '../horn.ts'
import { turn } from '../lathe.ts'
import { polished, satin } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const BODY: Corner[] = [
  [0, 0],
  [206, 0, 20],
  [200, 60, 30],
  [128, 300, 50],
  [88, 306],
]
const LID: Corner[] = [
  [90, 304],
  [92, 316, 6],
  [40, 330, 20],
  [14, 332],
]
const KNOB: Corner[] = [
  [12, 330],
  [26, 346, 8],
  [26, 370, 12],
  [0, 376],
]

/** A pouring kettle with a goose neck; the accent is its handle and knob. */
export const kettle: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 510, y: FLOOR }
    const size = { width, height: height * 1.08 }
    const up = (part: number) => stand.y - part * size.height
    shadow(sheet, stand, 200 * width, ground, 1.1)
    tube(
      sheet,
      `M${stand.x + 120} ${up(285)}C${stand.x + 200} ${up(360)} ${stand.x + 330} ${up(350)} ${stand.x + 318} ${up(250)}L${stand.x + 300} ${up(150)}`,
      30,
      satin(accent)
    )
    horn(
      sheet,
      [
        [stand.x - 178, up(56)],
        [stand.x - 350, up(70)],
        [stand.x - 190, up(330)],
        [stand.x - 316, up(336)],
      ],
      [46, 22],
      metal(body)
    )
    turn(sheet, stand, stretched(BODY, size), metal(body))
    turn(sheet, stand, stretched(LID, size), metal(body))
    turn(sheet, stand, stretched(KNOB, size), satin(accent))
  },
}

const metal = (colour: string) => ({ ...polished(colour), softness: 0.4 })

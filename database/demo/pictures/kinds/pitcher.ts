import { FLOOR, shadow } from '../backdrop.ts'
import { horn } from '../horn.ts'
import { turn } from '../lathe.ts'
import { glazed } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const BODY: Corner[] = [
  [0, 0],
  [128, 0, 16],
  [186, 120, 120],
  [160, 330, 130],
  [132, 470, 8],
  [121, 470, 8],
  [118, 460],
]

/** A tall pitcher with a lip to the left; the accent is its glaze inside. */
export const pitcher: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 480, y: FLOOR + 15 }
    const size = { width: width * 1.08, height: height * 1.08 }
    const up = (part: number) => stand.y - part * size.height
    const right = stand.x + 140 * size.width
    const left = stand.x - 132 * size.width
    shadow(sheet, stand, 145 * size.width, ground, 1.3)
    tube(
      sheet,
      `M${right - 18} ${up(420)}C${right + 150} ${up(480)} ${right + 160} ${up(170)} ${right + 26} ${up(150)}`,
      32,
      glazed(body)
    )
    horn(
      sheet,
      [
        [left + 44, up(410)],
        [left + 12, up(440)],
        [left + 2, up(452)],
        [left - 34, up(474)],
      ],
      [110, 22],
      glazed(body)
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [122, 470],
          [140, 380],
          [0, 300],
        ],
        size
      ),
      glazed(accent)
    )
    turn(sheet, stand, stretched(BODY, size), glazed(body))
  },
}

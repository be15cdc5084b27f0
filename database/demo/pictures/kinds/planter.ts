import { FLOOR, shadow } from '../backdrop.ts'
import { turn } from '../lathe.ts'
import { matte, satin } from '../light.ts'
import { leafyPlant } from '../branch.ts'
import { stretched } from '../profile.ts'
import type { Kind } from '../subject.ts'

/** A plant pot on its saucer (accent), with a plant in it. */
export const planter: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 500, y: FLOOR + 25 }
    const size = { width, height }
    shadow(sheet, stand, 190 * width, ground)
    turn(
      sheet,
      stand,
      stretched(
        [
          [0, 0],
          [176, 0, 8],
          [198, 30, 5],
          [190, 30, 4],
          [168, 12],
          [0, 10],
        ],
        size
      ),
      satin(accent)
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [166, 300],
          [160, 262],
          [0, 262],
        ],
        size
      ),
      matte('#4a3a30')
    )
    leafyPlant(sheet, [500, stand.y - 268 * height], 330)
    turn(
      sheet,
      stand,
      stretched(
        [
          [0, 14],
          [138, 14, 16],
          [182, 304, 8],
          [168, 304, 6],
          [167, 296],
        ],
        size
      ),
      satin(body)
    )
  },
}

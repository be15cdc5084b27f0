import { FLOOR, shadow } from '../backdrop.ts'
import { turn, type Stand } from '../lathe.ts'
import { glazed, matte } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const FOOT: Corner[] = [
  [0, 0],
  [104, 0, 6],
  [98, 34],
]
const OUTSIDE: Corner[] = [
  [98, 34],
  [228, 62, 130],
  [286, 246, 8],
  [274, 246],
]
const INSIDE: Corner[] = [
  [274, 246],
  [216, 74, 130],
  [0, 48],
]

/** A bowl on a foot; the accent is its glaze inside and shows over the rim. */
export const bowl: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand: Stand = { x: 500, y: FLOOR - 20 }
    const size = { width: width * 1.1, height: height * 1.1 }
    shadow(sheet, stand, 150 * size.width, ground, 1.3)
    turn(sheet, stand, stretched(INSIDE, size), glazed(accent))
    turn(sheet, stand, stretched(FOOT, size), matte(accent))
    turn(sheet, stand, stretched(OUTSIDE, size), glazed(body))
  },
}

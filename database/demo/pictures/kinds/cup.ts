import { FLOOR, shadow } from '../backdrop.ts'
import { lighter } from '../colour.ts'
import { turn, type Stand } from '../lathe.ts'
import { glazed, matte } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind, Subject } from '../subject.ts'

const FOOT: Corner[] = [
  [0, 0],
  [92, 0, 10],
  [118, 96, 60],
  [128, 128],
]
const GLAZE: Corner[] = [
  [128, 128],
  [140, 300, 6],
  [129, 300, 6],
]
const INSIDE: Corner[] = [
  [129, 300],
  [112, 70, 60],
  [0, 54],
]

/** Two cups without handles, dipped: bare clay (accent) at the foot, glaze (body) above. */
export const cup: Kind = {
  view: 'front',
  draw(subject) {
    dipped(subject, { x: 640, y: FLOOR - 52 })
    dipped(subject, { x: 380, y: FLOOR + 22 })
  },
}

function dipped({ sheet, body, accent, ground, width, height }: Subject, stand: Stand): void {
  const size = { width: width * 1.12, height: height * 1.12 }
  shadow(sheet, stand, 104 * size.width, ground)
  turn(sheet, stand, stretched(INSIDE, size), glazed(body))
  turn(sheet, stand, stretched(FOOT, size), matte(accent))
  turn(sheet, stand, stretched(GLAZE, size), glazed(body))
  turn(
    sheet,
    stand,
    stretched(
      [
        [128.5, 126],
        [128.7, 129],
      ],
      size
    ),
    matte(lighter(body, 0.25))
  )
}

import { FLOOR, shadow } from '../backdrop.ts'
import { turn, type Stand } from '../lathe.ts'
import { polished, satin } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind, Subject } from '../subject.ts'

const BODY: Corner[] = [
  [0, 0],
  [84, 0, 8],
  [86, 40, 16],
  [56, 160, 90],
  [74, 280, 40],
  [74, 296],
]
const HEAD: Corner[] = [
  [72, 304],
  [80, 330, 30],
  [66, 400, 40],
  [26, 418, 16],
  [14, 420],
]
const KNOB: Corner[] = [
  [10, 418],
  [24, 428, 10],
  [22, 452, 14],
  [0, 456],
]

/** A pair of turned mills, one in the body's wood and one in the accent's. */
export const mill: Kind = {
  view: 'front',
  draw(subject) {
    one(subject, { x: 618, y: FLOOR - 30 }, subject.accent)
    one(subject, { x: 400, y: FLOOR + 26 }, subject.body)
  },
}

function one({ sheet, ground, width, height }: Subject, stand: Stand, wood: string): void {
  const size = { width: width * 1.16, height: height * 1.16 }
  shadow(sheet, stand, 84 * size.width, ground, 1.5)
  turn(sheet, stand, stretched(BODY, size), satin(wood))
  turn(
    sheet,
    stand,
    stretched(
      [
        [75, 296],
        [75, 305],
      ],
      size
    ),
    polished('#cfd0d0')
  )
  turn(sheet, stand, stretched(HEAD, size), satin(wood))
  turn(sheet, stand, stretched(KNOB, size), polished('#cfd0d0'))
}

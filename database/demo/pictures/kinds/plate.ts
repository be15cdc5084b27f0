import { FLOOR, shadow } from '../backdrop.ts'
import { turn, type Stand } from '../lathe.ts'
import { glazed } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind, Subject } from '../subject.ts'

const PLATE: Corner[] = [
  [0, 0],
  [190, 0, 8],
  [270, 14, 30],
  [342, 46, 5],
  [332, 48, 5],
  [262, 22, 30],
  [0, 16],
]

/** A stack of four plates, the upper two in the accent's colour. */
export const plate: Kind = {
  view: 'front',
  draw(subject) {
    const stand = { x: 500, y: FLOOR - 15 }
    shadow(subject.sheet, stand, 250 * subject.width, subject.ground, 0.8)
    for (let floor = 0; floor < 4; floor++) one(subject, floor, stand)
    one({ ...subject, width: subject.width * 0.68 }, 4.6, stand)
  },
}

function one({ sheet, body, accent, width, height }: Subject, floor: number, stand: Stand): void {
  const lifted = { x: stand.x + Math.sin(floor * 9) * 3, y: stand.y - floor * 31 }
  turn(sheet, lifted, stretched(PLATE, { width, height }), glazed(floor < 2 ? body : accent))
}

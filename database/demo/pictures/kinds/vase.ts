import { FLOOR, shadow } from '../backdrop.ts'
import { turn } from '../lathe.ts'
import { glazed, matte, satin } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import { branch } from '../branch.ts'
import type { Kind } from '../subject.ts'

const NECK: Corner[] = [
  [60, 470],
  [44, 380],
]
const VASE: Corner[] = [
  [0, 0],
  [96, 0, 14],
  [206, 150, 150],
  [180, 330, 120],
  [56, 380, 60],
  [52, 452, 20],
  [70, 470, 4],
  [60, 472],
]

/** A bellied vase with branches in the accent's colour; a slim one is not glazed as bright. */
export const vase: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 500, y: FLOOR + 20 }
    const size = { width, height }
    const mouth = stand.y - 462 * height
    shadow(sheet, stand, 130 * width, ground, 1.35)
    turn(sheet, stand, stretched(NECK, size), matte('#3a332e'))
    branch(sheet, [500, mouth + 20], -104, 232 / height, accent)
    branch(sheet, [506, mouth + 20], -66, 196 / height, accent)
    turn(sheet, stand, stretched(VASE, size), width < 0.9 ? satin(body) : glazed(body))
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { mix } from '../colour.ts'
import { turn } from '../lathe.ts'
import { satin } from '../light.ts'
import type { Kind } from '../subject.ts'

/** Stacking rings of painted wood, from the body's colour at the foot to the accent's at the top. */
export const toyRings: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 500, y: FLOOR + 20 }
    shadow(sheet, stand, 186 * width, ground, 1.1)
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [190 * width, 0, 10],
        [190 * width, 34, 12],
        [0, 36],
      ],
      satin('#d9b88c')
    )
    const thickness = 78 * height
    for (let ring = 0; ring < 5; ring++) {
      const radius = (176 - ring * 24) * width
      const foot = 34 + ring * (thickness - 3)
      const paint = ring % 2 ? mix(body, accent, ring / 4) : mix(accent, body, 1 - ring / 5)
      turn(
        sheet,
        stand,
        [
          [20, foot],
          [radius - 18, foot, 16],
          [radius, foot + thickness / 2, 26],
          [radius - 18, foot + thickness, 16],
          [20, foot + thickness],
        ],
        satin(paint)
      )
    }
    const top = 34 + 5 * (thickness - 3)
    turn(
      sheet,
      stand,
      [
        [14, top - 4],
        [60 * width, top + 24, 40],
        [48 * width, top + 92, 40],
        [0, top + 96],
      ],
      satin('#e3c59c')
    )
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { brushed, satin } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched } from '../profile.ts'
import type { Kind } from '../subject.ts'

/** A round tea tin with a tight lid; the label has the accent's colour. */
export const teaTin: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 15 }
    const size = { width: subject.width * 1.06, height: subject.height }
    shadow(sheet, stand, 150 * size.width, ground, 1.2)
    turn(
      sheet,
      stand,
      stretched(
        [
          [0, 0],
          [150, 0, 6],
          [150, 330],
        ],
        size
      ),
      satin(body)
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [149, 326],
          [149, 334],
        ],
        size
      ),
      brushed('#8d8577')
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [154, 334],
          [154, 446, 9],
          [128, 458, 8],
          [0, 458],
        ],
        size
      ),
      satin(body)
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [155, 334],
          [155, 340],
        ],
        size
      ),
      brushed('#cdb98f')
    )
    paperLabel(subject, stand, {
      radius: 150 * size.width,
      from: 54 * size.height,
      to: 286 * size.height,
      arc: 0.78,
      paper: accent,
      ink: inkOn(accent),
    })
  },
}

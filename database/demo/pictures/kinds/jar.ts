import { FLOOR, shadow } from '../backdrop.ts'
import { lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glass, matte, satin } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Kind } from '../subject.ts'

const CONTENT: Corner[] = [
  [0, 12],
  [146, 12, 20],
  [152, 300, 16],
  [0, 306],
]
const GLASS: Corner[] = [
  [0, 0],
  [158, 0, 20],
  [164, 34, 20],
  [164, 350, 34],
  [140, 384],
]
const LID: Corner[] = [
  [140, 380],
  [152, 384, 6],
  [152, 438, 10],
  [0, 446],
]

/** A glass storage jar: the accent is what is in it, the body its wooden or metal lid. */
export const jar: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 15 }
    const size = { width: subject.width, height: subject.height }
    shadow(sheet, stand, 160 * size.width, ground)
    turn(sheet, stand, stretched(CONTENT, size), matte(accent))
    turn(
      sheet,
      stand,
      stretched(
        [
          [0, 302],
          [152, 302],
        ],
        size
      ),
      matte(lighter(accent, 0.1))
    )
    turn(sheet, stand, stretched(GLASS, size), glass('#b9c4c2'))
    turn(sheet, stand, stretched(LID, size), satin(body))
    paperLabel(subject, stand, {
      radius: 164 * size.width,
      from: 96 * size.height,
      to: 266 * size.height,
      arc: 0.72,
      paper: '#f7f2e8',
    })
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { turn, onSurface } from '../lathe.ts'
import { glass, matte, satin } from '../light.ts'
import { polygon } from '../sheet.ts'
import { stretched, type Corner } from '../profile.ts'
import { around, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

const BOTTLE: Corner[] = [
  [0, 0],
  [112, 0, 20],
  [118, 30, 20],
  [104, 200, 90],
  [118, 340, 30],
  [104, 364],
]
const MILK: Corner[] = [
  [0, 8],
  [104, 8, 20],
  [110, 34, 20],
  [98, 190, 80],
  [100, 220],
  [0, 220],
]
const TEAT: Corner[] = [
  [72, 426],
  [66, 450, 20],
  [30, 484, 20],
  [22, 520, 10],
  [12, 536, 8],
  [0, 538],
]

/** A feeding bottle with milk in it; the body's colour is the ring, the accent's the teat. */
export const babyBottle: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 25 }
    const size = { width: subject.width * 1.1, height: subject.height * 1.08 }
    shadow(sheet, stand, 116 * size.width, ground, 1.3)
    turn(sheet, stand, stretched(MILK, size), matte('#fdfbf5'))
    turn(sheet, stand, stretched(BOTTLE, size), glass('#bcccd2'))
    for (let scale = 1; scale <= 7; scale++) {
      const height = (60 + scale * 32) * size.height
      const mark = [0.42, scale % 2 ? 0.56 : 0.66].map((angle) =>
        onSurface(stand, 109 * size.width, height, angle)
      )
      sheet.line(polygon(mark, true), '#7d8a8c', 2.2)
    }
    turn(sheet, stand, stretched(TEAT, size), satin(accent))
    turn(
      sheet,
      stand,
      stretched(
        [
          [106, 360],
          [116, 364, 5],
          [114, 424, 12],
          [72, 434],
        ],
        size
      ),
      satin(body)
    )
    printBlock(subject, around(stand, 108 * size.width, 150 * size.height), '#6f7d80', {
      width: 96 * size.width,
      height: 120 * size.height,
    })
  },
}

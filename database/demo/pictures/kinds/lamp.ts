import { FLOOR, shadow } from '../backdrop.ts'
import { lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { brushed, matte, satin } from '../light.ts'
import { stretched, type Corner } from '../profile.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'

const FOOT: Corner[] = [
  [0, 0],
  [124, 0, 6],
  [126, 18, 6],
  [60, 34, 20],
  [20, 40],
]
const BULB: Corner[] = [
  [18, 38],
  [104, 92, 70],
  [96, 190, 60],
  [20, 246, 16],
  [16, 300],
]

/** A table lamp, lit: the body's colour on foot and stem, the accent's on the shade. */
export const lamp: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 500, y: FLOOR + 40 }
    const size = { width, height }
    const middle = stand.y - 430 * height
    shadow(sheet, stand, 120 * width, ground, 1.1)
    turn(sheet, stand, stretched(FOOT, size), brushed('#c9a36a'))
    turn(sheet, stand, stretched(BULB, size), satin(body))
    const shade: Corner[] = [
      [236, 292, 4],
      [160, 566, 4],
      [150, 566],
    ]
    sheet.ellipse(
      [500, middle],
      [440, 400],
      sheet.around(
        [500, middle],
        [440, 400],
        [
          { at: 0, colour: '#ffe9bd', opacity: 0.75 },
          { at: 0.5, colour: '#ffe2ad', opacity: 0.24 },
          { at: 1, colour: '#ffe2ad', opacity: 0 },
        ]
      )
    )
    turn(
      sheet,
      stand,
      stretched(
        [
          [150, 566],
          [226, 294],
        ],
        size
      ),
      matte('#fff3d6')
    )
    turn(sheet, stand, stretched(shade, size), matte(accent))
    glow(sheet, stand.y, size, lighter(accent, 0.6))
  },
}

/** The light of the bulb through the cloth. */
function glow(
  sheet: Sheet,
  floor: number,
  { width, height }: { width: number; height: number },
  colour: string
): void {
  const at = (radius: number, part: number) => `${500 + radius * width} ${floor - part * height}`
  const cloth = `M${at(-232, 292)}Q${at(0, 256)} ${at(232, 292)}L${at(160, 560)}Q${at(0, 540)} ${at(-160, 560)}Z`
  sheet.path(
    cloth,
    sheet.around(
      [500, floor - 400 * height],
      [200 * width, 200 * height],
      [
        { at: 0, colour: '#fff6dc', opacity: 0.95 },
        { at: 0.5, colour, opacity: 0.6 },
        { at: 1, colour, opacity: 0 },
      ]
    )
  )
}

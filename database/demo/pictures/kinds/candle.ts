import { FLOOR, shadow } from '../backdrop.ts'
import { lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, matte } from '../light.ts'
import { paperLabel } from '../printing.ts'
import { stretched } from '../profile.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** A burning candle in a vessel; the accent is its wax. */
export const candle: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 5 }
    const size = { width: subject.width, height: subject.height }
    const [radius, height] = [170 * size.width, 350 * size.height]
    const wax = stand.y - 318 * size.height
    shadow(sheet, stand, radius * 0.95, ground)
    turn(
      sheet,
      stand,
      stretched(
        [
          [159, 350],
          [158, 314],
          [0, 314],
        ],
        size
      ),
      matte(lighter(accent, 0.2))
    )
    sheet.ellipse(
      [500, wax],
      [120 * size.width, 17],
      sheet.around(
        [500, wax],
        [120 * size.width, 17],
        [
          { at: 0, colour: '#fff3cf', opacity: 0.95 },
          { at: 1, colour: '#fff3cf', opacity: 0 },
        ]
      )
    )
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [radius * 0.94, 0, 14],
        [radius, 26, 20],
        [radius, height, 6],
        [radius - 10, height, 6],
        [radius - 10, height - 4],
      ],
      glazed(body)
    )
    flame(subject, wax)
    paperLabel(subject, stand, {
      radius,
      from: height * 0.2,
      to: height * 0.78,
      arc: 0.82,
      paper: '#f6f1e7',
    })
  },
}

function flame({ sheet }: { sheet: Sheet }, wax: number): void {
  const y = wax - 6
  sheet.ellipse(
    [500, y - 70],
    [230, 230],
    sheet.around(
      [500, y - 70],
      [230, 230],
      [
        { at: 0, colour: '#ffdf9a', opacity: 0.6 },
        { at: 0.35, colour: '#ffd98c', opacity: 0.22 },
        { at: 1, colour: '#ffd98c', opacity: 0 },
      ]
    )
  )
  sheet.line(`M500 ${y + 6}C499 ${y - 8} 501 ${y - 16} 500 ${y - 26}`, '#3b2a20', 4)
  const tongue = `M500 ${y - 112}C506 ${y - 78} 522 ${y - 58} 520 ${y - 36}C518 ${y - 14} 482 ${y - 14} 480 ${y - 36}C478 ${y - 58} 496 ${y - 78} 500 ${y - 112}Z`
  sheet.path(
    tongue,
    sheet.around(
      [500, y - 38],
      [32, 74],
      [
        { at: 0, colour: '#fffef4' },
        { at: 0.45, colour: '#ffe9a6' },
        { at: 0.8, colour: '#ffc14d' },
        { at: 1, colour: '#f59b2e' },
      ]
    )
  )
}

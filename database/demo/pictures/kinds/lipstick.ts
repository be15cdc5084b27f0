import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn, lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, polished, satin } from '../light.ts'
import { around, printWord } from '../printing.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** An open lipstick beside its cap: the body's colour is the case, the accent's the bullet. */
export const lipstick: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, word }) {
    const cap = { x: 652, y: FLOOR - 14 }
    const stand = { x: 420, y: FLOOR + 22 }
    shadow(sheet, cap, 76, ground, 1.2)
    turn(
      sheet,
      cap,
      [
        [0, 0],
        [76, 0, 4],
        [76, 262, 8],
        [70, 268, 4],
        [0, 270],
      ],
      glazed(body)
    )
    turn(
      sheet,
      cap,
      [
        [77, 0],
        [77, 12],
      ],
      polished('#d9b77c')
    )
    shadow(sheet, stand, 84, ground, 1.5)
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [84, 0, 5],
        [84, 210, 6],
        [68, 214],
      ],
      glazed(body)
    )
    turn(
      sheet,
      stand,
      [
        [68, 210],
        [68, 290, 5],
        [58, 294],
      ],
      polished('#d9b77c')
    )
    turn(
      sheet,
      stand,
      [
        [56, 290],
        [56, 330, 4],
        [50, 334],
      ],
      polished('#e6caa0')
    )
    bullet(sheet, stand.y, accent)
    printWord(sheet, word, around(stand, 84, 110), inkOn(body), { width: 104, height: 20 })
  },
}

function bullet(sheet: Sheet, floor: number, colour: string): void {
  const y = floor - 326
  turn(
    sheet,
    { x: 420, y: floor },
    [
      [48, 326],
      [48, 400],
    ],
    satin(colour)
  )
  const side = `M372 ${y - 72}C372 ${y - 130} 392 ${y - 176} 424 ${y - 204}C452 ${y - 196} 468 ${y - 150} 468 ${y - 72}L466 ${y - 66}Q420 ${y - 54} 374 ${y - 66}Z`
  sheet.path(
    side,
    sheet.along(
      [372, y],
      [468, y],
      [
        { at: 0, colour: lighter(colour, 0.08) },
        { at: 0.25, colour: lighter(colour, 0.34) },
        { at: 0.5, colour },
        { at: 1, colour: satin(colour).colour },
      ]
    )
  )
  const slope = `M424 ${y - 204}C386 ${y - 176} 372 ${y - 120} 380 ${y - 92}C404 ${y - 90} 450 ${y - 150} 452 ${y - 184}C446 ${y - 196} 436 ${y - 202} 424 ${y - 204}Z`
  sheet.path(
    slope,
    sheet.along(
      [380, y - 100],
      [450, y - 200],
      [
        { at: 0, colour: lighter(colour, 0.16) },
        { at: 1, colour: lighter(colour, 0.42) },
      ]
    )
  )
}

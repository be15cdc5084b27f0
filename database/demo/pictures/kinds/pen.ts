import { cast, rounded } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { glazed, polished } from '../light.ts'
import { flat, printWord } from '../printing.ts'
import type { Corner } from '../profile.ts'
import { rod, rodOutline } from '../rod.ts'
import type { Kind, Subject } from '../subject.ts'

const CAP: Corner[] = [
  [0, 0],
  [22, 4, 10],
  [27, 60, 30],
  [27, 250],
]
const BARREL: Corner[] = [
  [24, 250],
  [25, 420, 40],
  [15, 596, 20],
  [0, 604],
]

/** A fountain pen on the corner of a sleeve; the body is the barrel, the accent the trim. */
export const pen: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet } = subject
    sheet.within('transform="translate(500 500) scale(1.22) translate(-520 -510)"', () =>
      pair(subject)
    )
  },
}

function pair({ sheet, body, accent, ground, word }: Subject): void {
  const angle = 38
  const start = [258, 330] as const
  const sleeve = rounded([520, 520], 560, 190, 18)
  const cloth = lighter(darker(ground, 0.3), 0.1)
  sheet.within(`transform="rotate(${angle} 520 520) translate(30 90)"`, () => {
    cast(sheet, sleeve, ground, 8)
    sheet.path(
      sleeve,
      sheet.along(
        [300, 420],
        [760, 640],
        [
          { at: 0, colour: lighter(cloth, 0.2) },
          { at: 1, colour: darker(cloth, 0.12) },
        ]
      )
    )
    weave(sheet, sleeve, { from: [200, 400], to: [840, 640] }, 'plain', cloth)
    printWord(sheet, word, flat(650, 566), inkOn(cloth), { width: 200, height: 22 })
  })
  cast(
    sheet,
    rodOutline(start, angle, [
      [20, 0],
      [27, 60],
      [26, 420],
      [10, 600],
    ]),
    ground,
    16
  )
  rod(sheet, start, angle, BARREL, glazed(body))
  rod(sheet, start, angle, CAP, glazed(body))
  rod(
    sheet,
    start,
    angle,
    [
      [28, 236],
      [28, 254],
    ],
    polished(accent)
  )
  rod(
    sheet,
    start,
    angle,
    [
      [26, 262],
      [26, 268],
    ],
    polished(accent)
  )
  rod(
    sheet,
    start,
    angle,
    [
      [17, 580],
      [14, 598],
    ],
    polished(accent)
  )
  sheet.within(`transform="translate(${start[0]} ${start[1]}) rotate(${angle})"`, () => {
    sheet.path(
      'M22 -12L180 -14Q196 -13 196 -6Q196 2 180 2L22 1Z',
      '#14100d',
      'opacity="0.3" transform="translate(3 9)"'
    )
    sheet.path(
      'M18 -13L180 -15Q196 -14 196 -7Q196 0 180 0L18 -1Z',
      sheet.along(
        [0, -15],
        [0, 0],
        [
          { at: 0, colour: lighter(accent, 0.5) },
          { at: 0.35, colour: accent },
          { at: 0.6, colour: lighter(accent, 0.35) },
          { at: 1, colour: darker(accent, 0.4) },
        ]
      )
    )
  })
}

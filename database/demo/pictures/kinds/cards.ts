import { branch } from '../branch.ts'
import { bevel, cast, rounded } from '../cast.ts'
import { darker, lighter, mix } from '../colour.ts'
import { flat, printWord } from '../printing.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** Letterpress cards over an envelope: the body is the envelope, the accent the print. */
export const cards: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, word, label }) {
    sheet.within('transform="rotate(-13 500 500) translate(-70 -60)"', () =>
      envelope(sheet, body, ground)
    )
    sheet.within('transform="rotate(7 500 500) translate(96 70)"', () => {
      const card = rounded([500, 500], 400, 540, 6)
      cast(sheet, card, ground, 16)
      sheet.path(
        card,
        sheet.along(
          [300, 240],
          [700, 760],
          [
            { at: 0, colour: '#fffdf8' },
            { at: 1, colour: '#eee7da' },
          ]
        )
      )
      bevel(sheet, card, 2)
      sheet.line(rounded([500, 500], 350, 490, 3), mix(accent, '#ffffff', 0.35), 1.6)
      branch(sheet, [500, 690], -94, 300, accent)
      branch(sheet, [504, 690], -62, 210, mix(accent, body, 0.4))
      branch(sheet, [496, 690], -120, 210, lighter(accent, 0.2))
      printWord(sheet, label || word, flat(500, 318), darker(accent, 0.35), {
        width: 260,
        height: 24,
      })
    })
  },
}

function envelope(sheet: Sheet, colour: string, ground: string): void {
  const paper = rounded([500, 500], 600, 420, 8)
  cast(sheet, paper, ground, 10)
  sheet.path(
    paper,
    sheet.along(
      [200, 290],
      [800, 710],
      [
        { at: 0, colour: lighter(colour, 0.14) },
        { at: 1, colour: darker(colour, 0.06) },
      ]
    )
  )
  sheet.path('M200 705L440 500H560L800 705Z', darker(colour, 0.05))
  const flap = 'M202 292L486 524Q500 534 514 524L798 292Z'
  cast(sheet, flap, colour, 4)
  sheet.path(
    flap,
    sheet.along(
      [500, 290],
      [500, 530],
      [
        { at: 0, colour: lighter(colour, 0.2) },
        { at: 1, colour: lighter(colour, 0.05) },
      ]
    )
  )
  bevel(sheet, paper, 2)
}

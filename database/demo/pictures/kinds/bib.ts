import { bevel, cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { markLines } from '../marks.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'

const BIB =
  'M330 250C310 190 340 120 400 116C440 114 452 150 440 186C420 240 430 330 500 334C570 330 580 240 560 186C548 150 560 114 600 116C660 120 690 190 670 250C664 300 770 380 780 560C788 760 640 856 500 858C360 856 212 760 220 560C230 380 336 300 330 250Z'

/** A baby's bib, from above, edged and embroidered in the accent's colour. */
export const bib: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, mark }) {
    sheet.within('transform="rotate(-6 500 500)"', () => {
      cast(sheet, BIB, ground, 18)
      sheet.path(
        BIB,
        sheet.along(
          [230, 130],
          [770, 860],
          [
            { at: 0, colour: lighter(body, 0.26) },
            { at: 0.5, colour: body },
            { at: 1, colour: darker(body, 0.12) },
          ]
        )
      )
      sheet.inside(BIB, () => {
        for (let row = 0; row < 11; row++) {
          for (let column = 0; column < 9; column++) {
            const [x, y] = [216 + column * 74 + (row % 2) * 37, 130 + row * 72]
            if (Math.hypot(x - 500, y - 620) > 150)
              sheet.ellipse([x, y], [9, 9], accent, 'opacity="0.55"')
          }
        }
      })
      weave(sheet, BIB, { from: [210, 110], to: [790, 865] }, 'plain', body)
      sheet.line(BIB, darker(accent, 0.14), 17)
      sheet.line(BIB, lighter(accent, 0.12), 11, 'transform="translate(-1.5 -1.5)"')
      bevel(sheet, BIB, 12)
      inscribe(
        sheet,
        markLines(mark, 150),
        flat(500, 620),
        darker(accent, 0.2),
        7,
        'stroke-dasharray="11 7"'
      )
      for (const x of [388, 612]) {
        sheet.ellipse([x + 2, 158], [19, 19], darker(body, 0.5), 'opacity="0.4"')
        sheet.ellipse([x, 155], [18, 18], lighter(accent, 0.3))
        sheet.ellipse([x, 155], [9, 9], darker(accent, 0.14))
      }
    })
  },
}

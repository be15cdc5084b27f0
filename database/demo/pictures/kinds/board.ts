import { bevel, cast, rounded } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { flat, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

/** A wooden board from above with a hole to hang it; the accent is an inlaid strip. */
export const board: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const [width, height] = [430 * subject.width, 620 * subject.height]
    const [left, top] = [500 - width / 2, 560 - height / 2]
    const neck = 'M436 250C436 200 452 110 500 110C548 110 564 200 564 250'
    const outline = `${rounded([500, 560], width, height, 44)}${neck}V${top + 20}H436Z`
    sheet.within('transform="rotate(14 500 500)"', () => {
      cast(sheet, outline, ground, 24)
      sheet.within('transform="translate(5 9)"', () => sheet.path(outline, darker(body, 0.42)))
      sheet.path(
        outline,
        sheet.along(
          [left, top],
          [left + width, top + height],
          [
            { at: 0, colour: lighter(body, 0.22) },
            { at: 0.5, colour: body },
            { at: 1, colour: darker(body, 0.14) },
          ]
        )
      )
      sheet.inside(outline, () => {
        sheet.path(`M${500 + width * 0.22} 0h34v1000h-34Z`, accent)
        for (let at = 0; at < 34; at++) {
          const x = left - 6 + (at * (width + 12)) / 33 + Math.sin(at * 5.1) * 5
          const bow = Math.sin(at * 2.3) * 16
          sheet.line(
            `M${x} 80C${x + bow} 340 ${x - bow} 620 ${x + bow * 0.5} 920`,
            darker(body, 0.55),
            0.8 + ((at * 7) % 5) * 0.5,
            'opacity="0.2"'
          )
        }
        for (const [x, y, size] of [
          [440, 700, 26],
          [590, 430, 18],
        ] as const) {
          for (let ring = 4; ring > 0; ring--) {
            sheet.ellipse(
              [x, y],
              [size * ring * 0.2, size * ring * 0.42],
              'none',
              `stroke="${darker(body, 0.5)}" stroke-width="1.4" opacity="0.28"`
            )
          }
        }
      })
      bevel(sheet, rounded([500, 560], width, height, 44), 4)
      sheet.ellipse([500, 168], [24, 24], darker(body, 0.5))
      sheet.ellipse([502, 171], [21, 21], darker(ground, 0.18))
      printBlock({ ...subject, label: '' }, flat(470, 470), inkOn(body), {
        width: 170,
        height: 130,
      })
    })
  },
}

import { bevel, cast, rounded } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { flat, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

/** A clothbound notebook, from above; the accent is its elastic band and ribbon. */
export const notebook: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const [width, height] = [470 * subject.width, 660 * subject.height]
    const cover = rounded([500, 500], width, height, 16)
    const right = 500 + width / 2
    sheet.within('transform="rotate(-7 500 500)"', () => {
      cast(sheet, rounded([508, 508], width, height, 16), ground, 24)
      sheet.path(
        `M${right - 70} ${500 + height / 2 - 6}l4 74l-13 -12l-13 14l-4 -76Z`,
        darker(accent, 0.1)
      )
      sheet.path(rounded([508, 509], width - 4, height - 2, 14), darker(body, 0.45))
      sheet.path(rounded([506, 506], width - 8, height - 8, 10), '#efe8da')
      for (let page = 0; page < 5; page++) {
        sheet.line(
          rounded([504 + page * 0.9, 504 + page * 0.9], width - 6, height - 6, 12),
          '#c9beaa',
          0.7
        )
      }
      sheet.path(
        cover,
        sheet.along(
          [260, 160],
          [760, 860],
          [
            { at: 0, colour: lighter(body, 0.2) },
            { at: 0.5, colour: body },
            { at: 1, colour: darker(body, 0.14) },
          ]
        )
      )
      weave(
        sheet,
        cover,
        { from: [500 - width / 2, 500 - height / 2], to: [500 + width / 2, 500 + height / 2] },
        'plain',
        body
      )
      const spine = 500 - width / 2 + 34
      sheet.path(
        `M${spine} ${500 - height / 2}h9v${height}h-9Z`,
        sheet.along(
          [spine, 0],
          [spine + 9, 0],
          [
            { at: 0, colour: '#000000', opacity: 0.26 },
            { at: 0.5, colour: '#000000', opacity: 0.06 },
            { at: 1, colour: '#ffffff', opacity: 0.22 },
          ]
        )
      )
      bevel(sheet, cover)
      const ink = inkOn(body)
      printBlock(subject, flat(500, 470), ink, { width: width * 0.5, height: height * 0.34 })
      const band = right - 62
      sheet.path(`M${band + 7} ${500 - height / 2}h18v${height}h-18Z`, '#1c1410', 'opacity="0.25"')
      sheet.path(
        `M${band} ${500 - height / 2}h18v${height}h-18Z`,
        sheet.along(
          [band, 0],
          [band + 18, 0],
          [
            { at: 0, colour: lighter(accent, 0.25) },
            { at: 0.6, colour: accent },
            { at: 1, colour: darker(accent, 0.25) },
          ]
        )
      )
    })
  },
}

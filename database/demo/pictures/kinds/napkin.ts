import { bevel, cast, rounded } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { matte } from '../light.ts'
import { leaf } from '../branch.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

/** Folded linen, tied with a cord and a leaf; the accent is the second cloth beneath. */
export const napkin: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, width, height }) {
    const size = [520 * width, 520 * height] as const
    const cloths = [
      { colour: accent, shift: 26 },
      { colour: accent, shift: 12 },
      { colour: body, shift: -2 },
      { colour: body, shift: -14 },
    ]
    sheet.within('transform="rotate(11 500 500)"', () => {
      cast(sheet, rounded([510, 514], size[0] + 20, size[1] + 20, 14), ground, 22)
      for (const { colour, shift } of cloths) {
        const cloth = rounded([500 + shift * 0.7, 500 + shift], ...size, 12)
        cast(sheet, cloth, colour, 4)
        sheet.path(
          cloth,
          sheet.along(
            [240, 240],
            [760, 760],
            [
              { at: 0, colour: lighter(colour, 0.26) },
              { at: 0.5, colour },
              { at: 1, colour: darker(colour, 0.1) },
            ]
          )
        )
        bevel(sheet, cloth, 3)
      }
      const top = rounded([490, 486], ...size, 12)
      weave(sheet, top, { from: [220, 210], to: [760, 760] }, 'plain', body)
      const hem = rounded([490, 486], size[0] - 44, size[1] - 44, 4)
      sheet.line(hem, darker(body, 0.35), 1.5, 'stroke-dasharray="6 5" opacity="0.7"')
      const [left, right] = [482 - size[0] / 2, 500 + size[0] / 2]
      cast(sheet, `M${left} 482H${right}V496H${left}Z`, body, 6)
      tube(sheet, `M${left} 480C420 474 580 486 ${right} 480`, 9, matte('#cdb58d'))
      tube(sheet, `M${left} 492C420 496 580 484 ${right} 492`, 9, matte('#cdb58d'))
      for (const [angle, length] of [
        [-62, 190],
        [-96, 230],
        [-128, 170],
      ] as const) {
        leaf(sheet, [500, 500], angle, length, '#7d8f6c')
      }
      tube(
        sheet,
        'M500 486C470 440 420 450 430 480C436 504 480 500 500 486C530 446 578 452 568 482C562 504 520 500 500 486L470 560M500 486L540 556',
        8,
        matte('#c2a779')
      )
    })
  },
}

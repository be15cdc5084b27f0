import { cast } from '../cast.ts'
import { inkOn, mix } from '../colour.ts'
import { matte, polished, satin } from '../light.ts'
import { flat, printWord } from '../printing.ts'
import { rod, rodOutline } from '../rod.ts'
import type { Kind } from '../subject.ts'

/** Six pencils side by side, from the body's colour to the accent's. */
export const pencils: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, word }) {
    const angle = -58
    for (let at = 0; at < 6; at++) {
      const along = (at % 2) * 34 - 17
      const from = [200 + at * 58 + along * 0.53, 668 + at * 36 - along * 0.85] as const
      const paint = mix(body, accent, at / 5)
      cast(
        sheet,
        rodOutline(from, angle, [
          [20, 0],
          [20, 500],
          [2, 590],
        ]),
        ground,
        13
      )
      rod(
        sheet,
        from,
        angle,
        [
          [19, -14, 6],
          [19, 24],
        ],
        matte('#d98f86')
      )
      rod(
        sheet,
        from,
        angle,
        [
          [20, 22],
          [20, 62],
        ],
        polished('#cdb27c')
      )
      rod(
        sheet,
        from,
        angle,
        [
          [20, 60],
          [20, 500],
        ],
        satin(paint)
      )
      rod(
        sheet,
        from,
        angle,
        [
          [20, 500],
          [6, 572],
        ],
        matte('#e2c08f')
      )
      rod(
        sheet,
        from,
        angle,
        [
          [6, 572],
          [1, 594],
        ],
        matte('#4a4644')
      )
      const turned = (angle * Math.PI) / 180
      const [x, y] = [from[0] + Math.cos(turned) * 210, from[1] + Math.sin(turned) * 210]
      printWord(sheet, word, flat(x, y, angle), inkOn(paint), { width: 190, height: 13 })
    }
  },
}

import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { markLines } from '../marks.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import { branch } from '../branch.ts'
import type { Kind } from '../subject.ts'

/** A wooden comb, from above, with a painted branch in the accent's colour. */
export const comb: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, mark }) {
    const teeth = Array.from({ length: 27 }, (_, at) => {
      const x = 208 + at * 22
      const drop = 690 - Math.abs(at - 13) * 3
      return `M${x} 470H${x + 12}L${x + 9} ${drop}Q${x + 6} ${drop + 10} ${x + 3} ${drop}Z`
    }).join('')
    const back =
      'M180 520V430C200 330 340 270 500 270C660 270 800 330 820 430V520Q820 540 806 540H790V480H210V540H194Q180 540 180 520Z'
    const ends = 'M180 500H208V680Q196 700 186 680ZM792 500H820L814 680Q804 700 792 680Z'
    const outline = `${back}${ends}${teeth}`
    sheet.within('transform="rotate(-24 500 500)"', () => {
      cast(sheet, outline, ground, 14)
      sheet.path(
        outline,
        sheet.along(
          [200, 280],
          [760, 700],
          [
            { at: 0, colour: lighter(body, 0.3) },
            { at: 0.5, colour: body },
            { at: 1, colour: darker(body, 0.3) },
          ]
        )
      )
      sheet.inside(outline, () => {
        for (let at = 0; at < 30; at++) {
          const y = 268 + at * 15
          sheet.line(
            `M170 ${y}C360 ${y + Math.sin(at * 2) * 14} 640 ${y - Math.sin(at * 3) * 14} 840 ${y}`,
            darker(body, 0.5),
            1.2 + (at % 4) * 0.4,
            'opacity="0.2"'
          )
        }
      })
      sheet.line(
        'M196 430C220 350 350 290 500 288C650 290 780 350 804 430',
        '#ffffff',
        4,
        'opacity="0.35"'
      )
      branch(sheet, [400, 440], -26, 250, accent)
      inscribe(sheet, markLines(mark, 76), flat(318, 412), darker(body, 0.55), 3.4)
    })
  },
}

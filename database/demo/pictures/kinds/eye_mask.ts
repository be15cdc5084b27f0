import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { markLines } from '../marks.ts'
import { satin } from '../light.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const MASK =
  'M172 458C176 372 250 336 372 336C430 336 460 342 500 342C540 342 570 336 628 336C750 336 824 372 828 458C832 560 770 636 668 640C596 642 556 604 530 572C516 556 484 556 470 572C444 604 404 642 332 640C230 636 168 560 172 458Z'

/** A silk sleep mask, from above; band and piping have the accent's colour. */
export const eyeMask: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, mark }) {
    sheet.within('transform="rotate(-8 500 500)"', () => {
      const band = 'M196 470C60 480 90 720 300 760C500 800 760 790 880 700C950 640 900 480 806 470'
      cast(
        sheet,
        'M196 470C60 480 90 720 300 760C500 800 760 790 880 700C950 640 900 480 806 470C900 520 900 640 840 680C740 750 500 750 320 720C150 690 120 520 196 470Z',
        ground,
        8
      )
      tube(sheet, band, 30, satin(accent))
      cast(sheet, MASK, ground, 20)
      sheet.line(MASK, darker(accent, 0.2), 15)
      sheet.line(MASK, lighter(accent, 0.2), 9, 'transform="translate(-1.5 -1.5)"')
      sheet.path(
        MASK,
        sheet.along(
          [240, 340],
          [720, 700],
          [
            { at: 0, colour: lighter(body, 0.18) },
            { at: 0.18, colour: lighter(body, 0.5) },
            { at: 0.34, colour: lighter(body, 0.08) },
            { at: 0.52, colour: darker(body, 0.06) },
            { at: 0.66, colour: lighter(body, 0.3) },
            { at: 0.8, colour: body },
            { at: 1, colour: darker(body, 0.3) },
          ]
        )
      )
      sheet.inside(MASK, () => {
        for (const fold of [
          'M470 572C440 520 380 480 300 470',
          'M530 572C560 510 640 470 720 470',
          'M500 342C480 380 430 400 380 404',
        ]) {
          for (const width of [30, 18, 8]) sheet.line(fold, '#1c1410', width, 'opacity="0.035"')
          for (const width of [18, 8])
            sheet.line(fold, '#ffffff', width, 'opacity="0.1" transform="translate(-8 -10)"')
        }
        sheet.line(
          MASK,
          darker(body, 0.4),
          1.6,
          'stroke-dasharray="6 5" opacity="0.8" transform="translate(500 488) scale(0.94) translate(-500 -488)"'
        )
      })
      inscribe(sheet, markLines(mark, 62), flat(680, 488), darker(accent, 0.25), 3)
    })
  },
}

import { FLOOR, shadow } from '../backdrop.ts'
import { darker, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import type { Kind } from '../subject.ts'

/** A plump square cushion; the accent is its piping and stripes. */
export const cushion: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground, width, height }) {
    const stand = { x: 500, y: FLOOR - 4 }
    shadow(sheet, stand, 265, ground, 0.9)
    const outline =
      'M236 262C330 292 668 292 764 258C744 360 742 640 768 784C660 764 340 764 232 788C258 650 256 372 236 262Z'
    sheet.within(
      `transform="translate(500 775) scale(${width} ${height}) rotate(-3) translate(-500 -775)"`,
      () => {
        sheet.line(outline, darker(accent, 0.3), 13)
        sheet.line(outline, lighter(accent, 0.1), 8, 'transform="translate(-1.5 -1.5)"')
        sheet.path(
          outline,
          sheet.around(
            [420, 440],
            [430, 430],
            [
              { at: 0, colour: lighter(body, 0.32) },
              { at: 0.45, colour: lighter(body, 0.06) },
              { at: 0.75, colour: darker(body, 0.1) },
              { at: 1, colour: darker(body, 0.38) },
            ]
          )
        )
        sheet.inside(outline, () => {
          for (const [y, thick] of [
            [420, 22],
            [455, 7],
            [600, 7],
            [624, 22],
          ] as const) {
            sheet.path(
              `M220 ${y + 6}C380 ${y - 12} 620 ${y - 12} 790 ${y + 4}v${thick}C620 ${y - 12 + thick} 380 ${y - 12 + thick} 220 ${y + 6 + thick}Z`,
              accent,
              'opacity="0.85"'
            )
          }
        })
        weave(
          sheet,
          outline,
          { from: [220, 250], to: [780, 800] },
          width < 1 ? 'knit' : 'plain',
          body
        )
        sheet.path(
          outline,
          sheet.around(
            [500, 520],
            [330, 340],
            [
              { at: 0.6, colour: '#1c1410', opacity: 0 },
              { at: 1, colour: '#1c1410', opacity: 0.34 },
            ]
          )
        )
        for (const fold of [
          'M252 290C300 350 320 390 330 440',
          'M746 290C700 350 690 400 684 446',
          'M256 766C310 700 330 660 340 612',
          'M744 764C690 700 676 660 668 616',
        ]) {
          for (const soft of [34, 22, 10]) sheet.line(fold, '#1c1410', soft, 'opacity="0.035"')
          for (const soft of [22, 12]) {
            sheet.line(fold, '#ffffff', soft, 'opacity="0.05" transform="translate(-12 -4)"')
          }
        }
      }
    )
  },
}

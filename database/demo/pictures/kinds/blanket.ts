import { cast } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { weave, type Weave } from '../fabric.ts'
import { flat, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'
import { polygon, type Point } from '../sheet.ts'

/** A folded blanket from above, with stripes in the accent's colour and a fringe. */
export const blanket: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const [half, depth] = [310 * subject.width, 240 * subject.height]
    const kind: Weave = subject.height < 1 ? 'plain' : subject.width < 1 ? 'knit' : 'twill'
    sheet.within('transform="rotate(-9 500 500)"', () => {
      const cloth = quilt(half, depth)
      cast(sheet, cloth, ground, 26)
      fringe(half, depth)
      for (let layer = 3; layer >= 0; layer--) {
        const shifted = `transform="translate(${layer * 4 - 4} ${layer * 13})"`
        const tone = layer ? darker(body, 0.1 + layer * 0.07) : body
        sheet.within(shifted, () => {
          sheet.path(
            cloth,
            sheet.along(
              [500 - half, 500 - depth],
              [500 + half, 500 + depth],
              [
                { at: 0, colour: lighter(tone, 0.22) },
                { at: 0.5, colour: tone },
                { at: 1, colour: darker(tone, 0.14) },
              ]
            )
          )
        })
      }
      weave(
        sheet,
        cloth,
        { from: [480 - half, 480 - depth], to: [520 + half, 520 + depth] },
        kind,
        body
      )
      sheet.inside(cloth, () => {
        for (const [x, width] of [
          [-0.72, 40],
          [-0.56, 14],
          [0.62, 40],
          [0.8, 14],
        ] as const) {
          sheet.path(`M${500 + half * x} 100h${width}v800h${-width}Z`, accent, 'opacity="0.82"')
        }
        sheet.path(
          `M${500 - half * 1.2} ${500 + depth - 46}h${half * 2.4}v60h${-half * 2.4}Z`,
          sheet.along(
            [0, 500 + depth - 46],
            [0, 500 + depth + 8],
            [
              { at: 0, colour: '#1c1410', opacity: 0 },
              { at: 1, colour: '#1c1410', opacity: 0.34 },
            ]
          )
        )
        sheet.line(
          `M${500 - half * 0.3} ${500 - depth}C${500 - half * 0.2} 420 ${500 - half * 0.36} 560 ${500 - half * 0.24} ${500 + depth}`,
          '#1c1410',
          26,
          'opacity="0.05"'
        )
        sheet.line(
          `M${500 + half * 0.36} ${500 - depth}C${500 + half * 0.3} 430 ${500 + half * 0.42} 560 ${500 + half * 0.32} ${500 + depth}`,
          '#ffffff',
          30,
          'opacity="0.09"'
        )
      })
      const patch = polygon([
        [430, 520],
        [570, 520],
        [570, 640],
        [430, 640],
      ])
      cast(sheet, patch, body, 3)
      sheet.path(patch, '#f4eee2')
      printBlock({ ...subject, label: '' }, flat(500, 580), inkOn('#f4eee2'), {
        width: 112,
        height: 92,
      })
    })

    function fringe(w: number, d: number): void {
      for (let at = -w + 8; at < w - 4; at += 11) {
        const sway = Math.sin(at * 1.7) * 5
        const x = 500 + at
        const y = 500 + d + 30
        sheet.line(
          `M${x} ${y - 8}Q${x + sway} ${y + 22} ${x + sway * 0.6} ${y + 48 + Math.sin(at) * 5}`,
          darker(body, 0.28),
          6
        )
        sheet.line(
          `M${x - 1} ${y - 8}Q${x + sway - 1} ${y + 22} ${x + sway * 0.6 - 1} ${y + 46 + Math.sin(at) * 5}`,
          lighter(body, 0.16),
          3
        )
      }
    }
  },
}

/** The outline of folded cloth: nearly straight edges, round folds. */
function quilt(w: number, d: number): string {
  const at = ([x, y]: Point) => `${500 + x * w} ${500 + y * d}`
  return `M${at([-0.94, -1])}C${at([-0.3, -1.025])} ${at([0.3, -0.985])} ${at([0.95, -1])}Q${at([1.02, -0.98])} ${at([1.005, -0.9])}C${at([0.985, -0.3])} ${at([1.02, 0.4])} ${at([1, 0.92])}Q${at([1, 1.02])} ${at([0.94, 1])}C${at([0.4, 0.985])} ${at([-0.4, 1.02])} ${at([-0.95, 1])}Q${at([-1.01, 1])} ${at([-1, 0.92])}C${at([-1.015, 0.3])} ${at([-0.985, -0.4])} ${at([-1, -0.92])}Q${at([-1.01, -1])} ${at([-0.94, -1])}Z`
}

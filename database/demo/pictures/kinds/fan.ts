import { branch } from '../branch.ts'
import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { polygon, type Point } from '../sheet.ts'
import type { Kind } from '../subject.ts'
import { matte } from '../light.ts'
import { tube } from '../tube.ts'

const PIVOT: Point = [500, 760]
const FOLDS = 22
const [FIRST, LAST] = [-168, -12]

/** An open folding fan with a painted branch: paper in the body's colour, ribs in the accent's. */
export const fan: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground }) {
    const step = (LAST - FIRST) / FOLDS
    const at = (fold: number, radius: number): Point => {
      const angle = ((FIRST + fold * step) * Math.PI) / 180
      return [PIVOT[0] + Math.cos(angle) * radius, PIVOT[1] + Math.sin(angle) * radius]
    }
    const arc = (radius: number) => Array.from({ length: FOLDS + 1 }, (_, fold) => at(fold, radius))
    const leaf = polygon([...arc(440), ...arc(190).reverse()])
    cast(sheet, polygon([...arc(440), PIVOT]), ground, 18)
    for (let fold = 0; fold <= FOLDS; fold++) {
      sheet.line(polygon([at(fold, 24), at(fold, 200)], true), darker(accent, 0.35), 13)
      sheet.line(
        polygon([at(fold - 0.12, 24), at(fold - 0.12, 200)], true),
        lighter(accent, 0.14),
        7
      )
    }
    for (let fold = 0; fold < FOLDS; fold++) {
      const panel = [
        at(fold, 440 + (fold % 2) * 3),
        at(fold + 1, 440),
        at(fold + 1, 190),
        at(fold, 190),
      ]
      const lit = fold % 2 === 0
      sheet.path(
        polygon(panel),
        lit ? lighter(body, 0.2) : darker(body, 0.08),
        `stroke="${darker(body, 0.2)}" stroke-width="0.8"`
      )
    }
    sheet.inside(leaf, () => {
      branch(sheet, [300, 640], -64, 320, darker(accent, 0.1))
      branch(sheet, [560, 560], -46, 300, accent)
      for (const [x, y, size] of [
        [392, 440, 17],
        [446, 404, 13],
        [600, 420, 17],
        [668, 396, 14],
        [360, 510, 12],
        [560, 470, 12],
      ] as const) {
        for (let petal = 0; petal < 5; petal++) {
          const angle = (petal / 5) * Math.PI * 2
          sheet.ellipse(
            [x + Math.cos(angle) * size, y + Math.sin(angle) * size],
            [size * 0.8, size * 0.8],
            petal % 2 ? '#e79a9c' : '#f0b7b3',
            'opacity="0.95"'
          )
        }
        sheet.ellipse([x, y], [size * 0.34, size * 0.34], '#f6dfa0')
      }
    })
    for (const edge of [-0.2, FOLDS + 0.2]) {
      sheet.line(polygon([at(edge, 0), at(edge, 444)], true), darker(accent, 0.4), 22)
      sheet.line(polygon([at(edge - 0.1, 6), at(edge - 0.1, 438)], true), lighter(accent, 0.1), 13)
    }
    sheet.ellipse(PIVOT, [13, 13], '#8d7340')
    sheet.ellipse([498, 758], [9, 9], '#e2c888')
    tube(sheet, 'M500 772C480 810 520 836 500 868', 6, matte(accent))
    for (let thread = -5; thread <= 5; thread++) {
      sheet.line(
        `M${500 + thread * 1.4} 872Q${500 + thread * 3} 900 ${500 + thread * 3.4} 936`,
        thread % 2 ? accent : darker(accent, 0.25),
        3
      )
    }
  },
}

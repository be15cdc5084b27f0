import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { flat, printBlock } from '../printing.ts'
import { strokes } from '../strokes.ts'
import { polygon } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** A pressed cake of tea in pleated paper (body), from above, with loose tea beside it (accent). */
export const teaCake: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const disc = circle(470, 480, 320)
    crumbs()
    cast(sheet, disc, ground, 30)
    sheet.path(
      disc,
      sheet.around(
        [390, 380],
        [470, 470],
        [
          { at: 0, colour: lighter(body, 0.4) },
          { at: 0.55, colour: body },
          { at: 0.86, colour: darker(body, 0.12) },
          { at: 1, colour: darker(body, 0.42) },
        ]
      )
    )
    sheet.inside(disc, () => {
      for (let at = 0; at < 72; at++) {
        const angle = (at / 72) * Math.PI * 2 + Math.sin(at * 7) * 0.03
        const from = 232 + Math.sin(at * 3.7) * 22
        const [c, s] = [Math.cos(angle), Math.sin(angle)]
        const pleat = `M${470 + c * from} ${480 + s * from}L${470 + c * 330} ${480 + s * 330}`
        sheet.line(
          pleat,
          at % 2 ? '#ffffff' : darker(body, 0.6),
          at % 2 ? 4 : 2.4,
          'opacity="0.22"'
        )
      }
    })
    sheet.ellipse([470, 480], [206, 206], lighter(body, 0.5), 'opacity="0.55"')
    sheet.line(circle(470, 480, 206), darker(accent, 0.1), 3)
    sheet.line(circle(470, 480, 196), darker(accent, 0.1), 1.2)
    printBlock(subject, flat(470, 480), darker(accent, 0.15), { width: 230, height: 250 })

    function crumbs(): void {
      for (let at = 0; at < 46; at++) {
        const [x, y] = [730 + Math.sin(at * 12.9) * 110, 770 + Math.sin(at * 7.3) * 84]
        const angle = at * 47
        const leafy = `M-26 0Q-6 ${-9 - (at % 3) * 2} 24 0Q-4 ${7 + (at % 4)} -26 0Z`
        sheet.within(
          `transform="translate(${(x + 5).toFixed(1)} ${(y + 7).toFixed(1)}) rotate(${angle})"`,
          () => sheet.path(leafy, darker(ground, 0.7), 'opacity="0.3"')
        )
        sheet.within(
          `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle})"`,
          () => sheet.path(leafy, at % 4 ? darker(accent, (at % 5) * 0.1) : lighter(accent, 0.3))
        )
      }
    }
  },
}

const circle = (x: number, y: number, radius: number) =>
  polygon(strokes(`ME${x} ${y} ${radius} ${radius} 0 360`)[0]!)

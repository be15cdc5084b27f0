import { FLOOR, shadow } from '../backdrop.ts'
import { box, boxShadow } from '../box.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed, matte } from '../light.ts'
import { printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

/** A burning incense stick in its dish (body), the box it came in (accent) behind. */
export const incense: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const carton = { width: 150, height: 430 * subject.height, depth: 90, turned: 0.4 }
    const behind = { x: 640, y: FLOOR - 30 }
    boxShadow(sheet, behind, carton, ground)
    const faces = box(sheet, behind, carton, matte(accent))
    printBlock(subject, faces.front, inkOn(accent), { width: 104, height: 230 })
    const dish = { x: 400, y: FLOOR + 20 }
    shadow(sheet, dish, 150, ground, 0.6)
    turn(
      sheet,
      dish,
      [
        [0, 0],
        [96, 0, 8],
        [168, 46, 30],
        [172, 62, 4],
        [162, 62, 4],
        [100, 26, 30],
        [0, 24],
      ],
      glazed(body)
    )
    const foot = FLOOR - 2
    turn(
      sheet,
      { x: 400, y: foot },
      [
        [0, 0],
        [26, 0, 8],
        [24, 22, 10],
        [0, 24],
      ],
      glazed(body)
    )
    sheet.line(`M400 ${foot - 20}L468 ${foot - 330}`, '#5a4030', 7)
    sheet.line(`M398 ${foot - 20}L466 ${foot - 330}`, '#8d6a4e', 2.4)
    sheet.line(`M468 ${foot - 330}l2 -12`, '#e8743b', 8)
    sheet.line(`M469 ${foot - 336}l2 -8`, '#b7aea6', 6)
    smoke()

    function smoke(): void {
      const path = `M471 ${foot - 346}C440 ${foot - 420} 520 ${foot - 450} 486 ${foot - 520}C456 ${foot - 580} 510 ${foot - 610} 494 ${foot - 680}`
      for (const width of [46, 34, 24, 15, 8, 3]) {
        sheet.line(path, '#ffffff', width, `opacity="${width > 10 ? 0.05 : 0.16}"`)
      }
    }
  },
}

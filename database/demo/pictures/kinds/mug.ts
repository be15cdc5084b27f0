import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn } from '../colour.ts'
import { turn } from '../lathe.ts'
import { glazed } from '../light.ts'
import { around, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

/** A mug with a round handle; the accent is its glaze inside. */
export const mug: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 455, y: FLOOR }
    const [radius, height] = [210 * subject.width, 410 * subject.height]
    const edge = stand.x + radius
    const y = FLOOR - height / 2
    shadow(sheet, stand, radius * 0.9, ground)
    tube(
      sheet,
      `M${edge - 20} ${y - 118}C${edge + 140} ${y - 155} ${edge + 160} ${y + 98} ${edge - 16} ${y + 122}`,
      46,
      glazed(body)
    )
    turn(
      sheet,
      stand,
      [
        [radius - 12, height],
        [radius - 14, 60, 40],
        [0, 52],
      ],
      glazed(accent)
    )
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [radius * 0.86, 0, 26],
        [radius, 90, 110],
        [radius, height, 7],
        [radius - 13, height, 7],
        [radius - 13, height - 6],
      ],
      glazed(body)
    )
    printBlock(subject, around(stand, radius, height * 0.54), inkOn(body), {
      width: radius * 0.8,
      height: height * 0.5,
    })
  },
}

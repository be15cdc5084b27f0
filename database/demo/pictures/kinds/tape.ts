import { FLOOR, shadow } from '../backdrop.ts'
import { inkOn, mix } from '../colour.ts'
import { onSurface, turn, type Stand } from '../lathe.ts'
import { matte, satin } from '../light.ts'
import type { Kind, Subject } from '../subject.ts'

/** Three rolls of patterned paper tape, two and one on top. */
export const tape: Kind = {
  view: 'front',
  draw(subject) {
    const { body, accent } = subject
    roll(subject, { x: 655, y: FLOOR - 40 }, accent, 'stripes')
    roll(subject, { x: 385, y: FLOOR + 10 }, body, 'dots')
    roll(subject, { x: 470, y: FLOOR - 122 }, mix(body, accent, 0.5), 'stripes')
  },
}

function roll(
  { sheet, ground }: Subject,
  stand: Stand,
  paper: string,
  pattern: 'dots' | 'stripes'
): void {
  const [radius, height] = [168, 120]
  shadow(sheet, stand, radius, ground, 0.7)
  turn(
    sheet,
    stand,
    [
      [112, height],
      [112, 6],
    ],
    matte('#c3a47c')
  )
  turn(
    sheet,
    stand,
    [
      [radius, 0, 4],
      [radius, height, 4],
      [112, height],
    ],
    satin(paper)
  )
  turn(
    sheet,
    stand,
    [
      [122, height + 1],
      [112, height + 1],
    ],
    matte('#e2cba6')
  )
  const ink = inkOn(paper)
  for (let angle = -1.4; angle <= 1.4; angle += 0.175) {
    const upper = onSurface(stand, radius, height - 12, angle)
    const lower = onSurface(stand, radius, 12, angle + 0.09)
    if (pattern === 'stripes')
      sheet.line(
        `M${upper.join(' ')}L${lower.join(' ')}`,
        ink,
        7 * Math.cos(angle),
        'opacity="0.45"'
      )
    else {
      for (const part of [0.25, 0.5, 0.75]) {
        const dot = onSurface(stand, radius, height * part, angle + (part === 0.5 ? 0.0875 : 0))
        sheet.ellipse(dot, [7 * Math.cos(angle), 7], ink, 'opacity="0.5"')
      }
    }
  }
}

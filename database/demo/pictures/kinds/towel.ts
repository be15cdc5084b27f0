import { FLOOR, shadow } from '../backdrop.ts'
import { contact } from '../cast.ts'
import { darker, lighter, mix } from '../colour.ts'
import { weave, type Weave } from '../fabric.ts'
import type { Kind, Subject } from '../subject.ts'

/** A stack of three folded towels, the accent in the middle. */
export const towel: Kind = {
  view: 'front',
  draw(subject) {
    const { body, accent } = subject
    const floor = FLOOR + 30
    const half = 270 * subject.width
    shadow(subject.sheet, { x: 505, y: floor - 14 }, half, subject.ground, 0.9)
    contact(
      subject.sheet,
      `M${512 - half} ${floor - 12}H${488 + half}V${floor - 2}H${512 - half}Z`,
      subject.ground
    )
    const kind: Weave = subject.height < 1 ? 'waffle' : 'terry'
    const thickness = 138 * subject.height
    folded(subject, { y: floor, half, thickness, shift: 0 }, body, kind)
    folded(
      subject,
      { y: floor - thickness + 6, half: half * 0.985, thickness: thickness * 0.98, shift: 5 },
      accent,
      kind
    )
    folded(
      subject,
      { y: floor - 2 * thickness + 14, half: half * 0.96, thickness: thickness * 0.96, shift: -6 },
      mix(body, '#ffffff', 0.35),
      kind
    )
  },
}

type Place = { y: number; half: number; thickness: number; shift: number }

/** A towel folded twice: two loops lie one on the other and show their round front edges. */
function folded({ sheet }: Subject, place: Place, colour: string, kind: Weave): void {
  const { y, half, thickness, shift } = place
  const [left, right] = [500 - half + shift, 500 + half + shift]
  const loop = thickness / 2
  for (const bottom of [y, y - loop + 1]) {
    const top = bottom - loop
    const edge = `M${left + 16} ${top + 2}C${(left * 2 + right) / 3} ${top - 5} ${(left + right * 2) / 3} ${top - 4} ${right - 16} ${top + 2}C${right + 10} ${top + 8} ${right + 10} ${bottom - 6} ${right - 16} ${bottom}C${(left + right * 2) / 3} ${bottom + 4} ${(left * 2 + right) / 3} ${bottom + 3} ${left + 16} ${bottom}C${left - 10} ${bottom - 6} ${left - 10} ${top + 8} ${left + 16} ${top + 2}Z`
    sheet.path(
      edge,
      sheet.along(
        [0, top - 4],
        [0, bottom + 2],
        [
          { at: 0, colour: lighter(colour, 0.3) },
          { at: 0.3, colour: lighter(colour, 0.1) },
          { at: 0.62, colour },
          { at: 0.88, colour: darker(colour, 0.26) },
          { at: 1, colour: darker(colour, 0.46) },
        ]
      )
    )
    weave(sheet, edge, { from: [left - 12, top - 8], to: [right + 12, bottom + 8] }, kind, colour)
    sheet.path(
      edge,
      sheet.along(
        [left, 0],
        [right, 0],
        [
          { at: 0, colour: '#ffffff', opacity: 0.14 },
          { at: 0.5, colour: '#ffffff', opacity: 0 },
          { at: 1, colour: '#1c1410', opacity: 0.26 },
        ]
      )
    )
    sheet.inside(edge, () => {
      for (const stripe of [0.12, 0.145]) {
        const x = right - (right - left) * stripe
        sheet.path(`M${x} ${top - 8}h8v${loop + 16}h-8Z`, lighter(colour, 0.7), 'opacity="0.55"')
      }
    })
  }
}

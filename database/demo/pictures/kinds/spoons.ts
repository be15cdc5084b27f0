import { cast } from '../cast.ts'
import { darker, lighter, mix } from '../colour.ts'
import { satin } from '../light.ts'
import { rod, rodOutline } from '../rod.ts'
import type { Corner } from '../profile.ts'
import type { Kind, Subject } from '../subject.ts'
import { tube } from '../tube.ts'

const STEM: Corner[] = [
  [15, 0],
  [17, 30, 20],
  [12, 300],
  [14, 430],
]

/** Three wooden spoons tied together; woods from the body's colour to the accent's. */
export const spoons: Kind = {
  view: 'above',
  draw(subject) {
    const { sheet, body, accent } = subject
    for (const [at, angle] of [-118, -90, -64].entries()) {
      spoon(subject, [470 + at * 30, 850], angle, mix(body, accent, at / 2), at)
    }
    tube(
      sheet,
      'M424 690C470 676 530 676 578 688M426 704C470 690 530 690 580 702',
      9,
      satin('#cdb58d')
    )
  },
}

function spoon(
  { sheet, ground, height }: Subject,
  from: readonly [number, number],
  angle: number,
  wood: string,
  at: number
): void {
  const reach = (430 + (at === 1 ? 60 : 0)) * height
  const stem = STEM.map(([radius, along, rounding]): Corner => [
    radius,
    (along / 430) * reach,
    rounding,
  ])
  cast(
    sheet,
    rodOutline(from, angle, [...stem, [40, reach + 20], [62, reach + 90], [20, reach + 190]]),
    ground,
    14
  )
  rod(sheet, from, angle, stem, satin(wood))
  sheet.within(
    `transform="translate(${from[0]} ${from[1]}) rotate(${angle}) translate(${reach - 14} 0)"`,
    () => {
      const rim =
        at === 1
          ? 'M0 -13C40 -20 60 -58 120 -58H190Q206 -58 206 -42V42Q206 58 190 58H120C60 58 40 20 0 13Z'
          : 'M0 -14C40 -22 50 -66 118 -68C180 -68 214 -34 214 0C214 34 180 68 118 68C50 66 40 22 0 14Z'
      sheet.path(
        rim,
        sheet.along(
          [20, 60],
          [190, -60],
          [
            { at: 0, colour: darker(wood, 0.22) },
            { at: 0.5, colour: wood },
            { at: 1, colour: lighter(wood, 0.26) },
          ]
        )
      )
      if (at === 1) {
        for (const slot of [-24, 0, 24]) sheet.line(`M96 ${slot}H180`, darker(ground, 0.35), 9)
        return
      }
      sheet.ellipse(
        [126, 0],
        [74, 53],
        sheet.along(
          [80, 40],
          [180, -40],
          [
            { at: 0, colour: lighter(wood, 0.2) },
            { at: 0.6, colour: darker(wood, 0.14) },
            { at: 1, colour: darker(wood, 0.34) },
          ]
        )
      )
    }
  )
}

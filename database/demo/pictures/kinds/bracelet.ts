import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { matte } from '../light.ts'
import { strokes } from '../strokes.ts'
import { polygon, type Point, type Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const BEADS = 21

/** A string of beads with a tassel; every seventh bead has the accent's colour. */
export const bracelet: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground }) {
    const places = Array.from({ length: BEADS }, (_, at): Point => {
      const angle = (at / BEADS) * Math.PI * 2 - Math.PI / 2
      return [470 + Math.cos(angle) * 262, 450 + Math.sin(angle) * 236]
    })
    tube(sheet, 'M640 650C690 720 700 760 736 800', 7, matte(accent))
    for (let thread = -6; thread <= 6; thread++) {
      sheet.line(
        `M${740 + thread * 1.5} ${806 - thread}Q${752 + thread * 5} 850 ${768 + thread * 5} ${904 - thread * 5}`,
        thread % 2 ? accent : darker(accent, 0.3),
        4
      )
    }
    for (const place of places) cast(sheet, disc(place, 38), ground, 12)
    places.forEach((place, at) => bead(sheet, place, 40, at % 7 === 3 ? accent : body, at))
    bead(sheet, [646, 640], 30, accent, 3)
  },
}

function bead(sheet: Sheet, [x, y]: Point, radius: number, colour: string, at: number): void {
  sheet.path(
    disc([x, y], radius),
    sheet.around(
      [x - radius * 0.34, y - radius * 0.4],
      [radius * 1.4, radius * 1.4],
      [
        { at: 0, colour: lighter(colour, 0.42) },
        { at: 0.35, colour: lighter(colour, 0.06) },
        { at: 0.72, colour: darker(colour, 0.22) },
        { at: 0.9, colour: darker(colour, 0.55) },
        { at: 1, colour: darker(colour, 0.4) },
      ]
    )
  )
  sheet.inside(disc([x, y], radius), () => {
    for (let grain = -2; grain <= 2; grain++) {
      const shift = grain * radius * 0.36 + Math.sin(at * 3 + grain) * 3
      sheet.line(
        `M${x - radius} ${y + shift}Q${x} ${y + shift + 9} ${x + radius} ${y + shift - 3}`,
        darker(colour, 0.6),
        1.6,
        'opacity="0.25"'
      )
    }
  })
  sheet.ellipse(
    [x - radius * 0.38, y - radius * 0.44],
    [radius * 0.2, radius * 0.14],
    '#ffffff',
    `opacity="0.75" transform="rotate(-36 ${x - radius * 0.38} ${y - radius * 0.44})"`
  )
}

const disc = ([x, y]: Point, radius: number) =>
  polygon(strokes(`ME${x} ${y} ${radius} ${radius} 0 360`)[0]!)

import { darker, lighter } from './colour.ts'
import type { Point, Sheet } from './sheet.ts'

export type Weave = 'plain' | 'terry' | 'waffle' | 'twill' | 'knit'

type Area = { from: Point; to: Point }

/**
 * Lays threads over a coloured outline and makes cloth of it. The threads are drawn as lines, for a
 * tiled paint is slow to turn.
 */
export function weave(
  sheet: Sheet,
  outline: string,
  area: Area,
  kind: Weave,
  colour: string
): void {
  const dark = darker(colour, 0.55)
  const light = lighter(colour, 0.65)
  const threads = (path: string, ink: string, width: number, opacity: number, dashes = '') =>
    sheet.line(path, ink, width, `opacity="${opacity}" ${dashes && `stroke-dasharray="${dashes}"`}`)
  sheet.inside(outline, () => {
    switch (kind) {
      case 'plain':
        threads(rows(area, 4.2), dark, 0.9, 0.14)
        threads(columns(area, 4.2), light, 0.9, 0.2)
        break
      case 'terry':
        threads(rows(area, 7), light, 3, 0.3, '0.1 6.4')
        threads(rows(area, 7, 3.4), dark, 2.6, 0.14, '0.1 7.3')
        break
      case 'waffle':
        threads(rows(area, 19, 4) + columns(area, 19, 4), dark, 4, 0.15)
        threads(rows(area, 19) + columns(area, 19), light, 2.6, 0.42)
        break
      case 'twill':
        threads(slanted(area, 7), dark, 1.5, 0.14)
        threads(slanted(area, 7, 3), light, 1.2, 0.2)
        break
      case 'knit':
        threads(chevrons(area, 15), dark, 2.4, 0.16)
        threads(chevrons(area, 15, 4), light, 2.4, 0.26)
        break
    }
  })
}

const every = (from: number, to: number, step: number, at: (value: number) => string) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => at(from + index * step)).join(
    ''
  )

const rows = ({ from, to }: Area, step: number, shift = 0) =>
  every(from[1] + shift, to[1], step, (y) => `M${from[0]} ${y.toFixed(1)}H${to[0]}`)

const columns = ({ from, to }: Area, step: number, shift = 0) =>
  every(from[0] + shift, to[0], step, (x) => `M${x.toFixed(1)} ${from[1]}V${to[1]}`)

const slanted = ({ from, to }: Area, step: number, shift = 0) => {
  const fall = to[1] - from[1]
  return every(
    from[0] - fall + shift,
    to[0],
    step,
    (x) => `M${x.toFixed(1)} ${to[1]}l${fall} ${-fall}`
  )
}

const chevrons = (area: Area, step: number, shift = 0) => {
  const teeth = Math.ceil((area.to[0] - area.from[0]) / step)
  const zigzag = `l${step / 2} ${step * 0.6}l${step / 2} ${-step * 0.6}`.repeat(teeth)
  return every(
    area.from[1] + shift,
    area.to[1],
    step,
    (y) => `M${area.from[0]} ${y.toFixed(1)}${zigzag}`
  )
}

import type { Point } from './sheet.ts'
import { strokes } from './strokes.ts'

/** The signs of the demo's two platforms and their brands, drawn in a unit square. */
const MARKS = {
  sun: 'ME.5 .5 .2 .2 0 360M.5 .18L.5 .04M.5 .82L.5 .96M.18 .5L.04 .5M.82 .5L.96 .5M.27 .27L.18 .18M.73 .27L.82 .18M.27 .73L.18 .82M.73 .73L.82 .82',
  bowl: 'M.06 .48L.94 .48M.1 .48E.5 .48 .4 .4 180 0M.34 .94L.66 .94ME.5 .48 .2 .22 180 360',
  weave:
    'M.12 .26L.88 .26M.12 .5L.88 .5M.12 .74L.88 .74M.26 .12L.26 .88M.5 .12L.5 .88M.74 .12L.74 .88',
  wren: 'M.06 .4L.48 .64L.94 .16L.62 .88L.48 .64M.62 .88L.32 .55M.06 .4L.32 .55L.94 .16',
  flame: 'M.5 .04L.7 .38E.5 .63 .28 .31 -45 225L.5 .04M.5 .52L.6 .68E.5 .78 .14 .14 -45 225L.5 .52',
  rings: 'ME.5 .5 .44 .44 0 360ME.5 .5 .28 .28 0 360ME.5 .5 .12 .12 0 360M.62 .5L.94 .5',
  ripple: 'M.5 .06L.61 .27E.5 .36 .15 .14 -45 225L.5 .06ME.5 .7 .44 .18 0 360ME.5 .7 .22 .09 0 360',
  rice: 'M.68 .06L.28 .18M.08 .38L.92 .38M.5 .14L.5 .96M.46 .42L.1 .78M.54 .42L.92 .78',
  peaks: 'M.04 .72L.36 .2L.54 .5L.66 .34L.96 .72M.12 .88L.46 .88M.58 .88L.88 .88',
  field: 'M.12 .12L.88 .12L.88 .88L.12 .88L.12 .12M.5 .12L.5 .88M.12 .5L.88 .5',
  bamboo:
    'M.28 .06L.08 .42M.2 .26L.46 .26M.3 .26L.3 .94M.68 .06L.52 .42M.62 .26L.92 .26M.76 .26L.76 .9L.64 .82',
  small: 'M.5 .06L.5 .92L.36 .82M.26 .34L.1 .68M.74 .34L.9 .68',
  blossom:
    'ME.5 .26 .17 .17 0 360ME.73 .42 .17 .17 0 360ME.64 .69 .17 .17 0 360ME.36 .69 .17 .17 0 360ME.27 .42 .17 .17 0 360ME.5 .5 .06 .06 0 360',
  moonrise: 'M.5 .3L.5 .84M.14 .5L.14 .84L.86 .84L.86 .5ME.78 .22 .14 .14 0 360',
} as const

export type Mark = keyof typeof MARKS

/** The lines of a mark of this size, centred on the origin. */
export function markLines(mark: Mark, size: number): Point[][] {
  return strokes(MARKS[mark]).map((line) =>
    line.map(([x, y]) => [(x - 0.5) * size, (y - 0.5) * size])
  )
}

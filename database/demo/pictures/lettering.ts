import type { Point } from './sheet.ts'
import { strokes } from './strokes.ts'

type Letter = { width: number; drawing: string }

/** Capitals of one line's width, one unit high, so that a brand's name needs no installed font. */
const LETTERS: Record<string, Letter> = {
  'A': { width: 0.72, drawing: 'M0 1L.36 0L.72 1M.13 .66L.59 .66' },
  'B': {
    width: 0.58,
    drawing: 'M0 .47L.3 .47E.3 .735 .27 .265 -90 90L0 1L0 0L.27 0E.27 .235 .24 .235 -90 90',
  },
  'C': { width: 0.76, drawing: 'ME.46 .5 .46 .5 -48 -312' },
  'D': { width: 0.72, drawing: 'M0 0L0 1L.28 1E.28 .5 .44 .5 90 -90L0 0' },
  'E': { width: 0.52, drawing: 'M.52 0L0 0L0 1L.52 1M0 .48L.46 .48' },
  'F': { width: 0.5, drawing: 'M.5 0L0 0L0 1M0 .48L.44 .48' },
  'G': { width: 0.86, drawing: 'ME.46 .5 .46 .5 -45 -350L.92 .54L.56 .54' },
  'H': { width: 0.66, drawing: 'M0 0L0 1M.66 0L.66 1M0 .48L.66 .48' },
  'I': { width: 0, drawing: 'M0 0L0 1' },
  'J': { width: 0.38, drawing: 'M.38 0L.38 .76E.19 .76 .19 .24 0 165' },
  'K': { width: 0.58, drawing: 'M0 0L0 1M.54 0L0 .6M.2 .4L.58 1' },
  'L': { width: 0.48, drawing: 'M0 0L0 1L.48 1' },
  'M': { width: 0.84, drawing: 'M0 1L.07 0L.42 .74L.77 0L.84 1' },
  'N': { width: 0.66, drawing: 'M0 1L0 0L.66 1L.66 0' },
  'O': { width: 0.94, drawing: 'ME.47 .5 .47 .5 0 360' },
  'P': { width: 0.54, drawing: 'M0 1L0 0L.27 0E.27 .28 .27 .28 -90 90L0 .56' },
  'Q': { width: 0.94, drawing: 'ME.47 .5 .47 .5 0 360M.6 .74L.92 1.04' },
  'R': { width: 0.56, drawing: 'M0 1L0 0L.27 0E.27 .27 .27 .27 -90 90L0 .54M.26 .54L.56 1' },
  'S': { width: 0.54, drawing: 'ME.27 .25 .24 .25 -35 -270E.27 .75 .27 .25 -90 145' },
  'T': { width: 0.6, drawing: 'M0 0L.6 0M.3 0L.3 1' },
  'U': { width: 0.64, drawing: 'M0 0L0 .66E.32 .66 .32 .34 180 0L.64 0' },
  'V': { width: 0.68, drawing: 'M0 0L.34 1L.68 0' },
  'W': { width: 0.96, drawing: 'M0 0L.25 1L.48 .12L.71 1L.96 0' },
  'X': { width: 0.62, drawing: 'M0 0L.62 1M.62 0L0 1' },
  'Y': { width: 0.62, drawing: 'M0 0L.31 .5L.62 0M.31 .5L.31 1' },
  'Z': { width: 0.58, drawing: 'M0 0L.58 0L0 1L.58 1' },
  ' ': { width: 0.22, drawing: '' },
}

const SPACING = 0.34

/** The lines of a word in capitals of this height, centred on the origin. Unknown signs are left out. */
export function lettering(word: string, height: number): { lines: Point[][]; width: number } {
  const letters = [...word.toUpperCase()].flatMap((sign) => LETTERS[sign] ?? [])
  const total = letters.reduce((sum, letter) => sum + letter.width + SPACING, -SPACING)
  const lines: Point[][] = []
  let left = -total / 2
  for (const letter of letters) {
    for (const line of strokes(letter.drawing)) {
      lines.push(line.map(([x, y]) => [(x + left) * height, (y - 0.5) * height]))
    }
    left += letter.width + SPACING
  }
  return { lines, width: total * height }
}

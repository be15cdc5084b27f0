import type { Stop } from './sheet.ts'

const channels = ({ colour, opacity = 1 }: Stop) => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
  opacity * 255,
]

/** The difference, out of 255, that nobody sees. */
const UNSEEN = 1.6

/** Leaves out the stops that their neighbours imply: a third of the picture's text says the same. */
export function thinned(stops: Stop[]): Stop[] {
  const values = stops.map(channels)
  const implied = (from: number, to: number) => {
    for (let at = from + 1; at < to; at++) {
      const share = (stops[at]!.at - stops[from]!.at) / (stops[to]!.at - stops[from]!.at)
      for (let channel = 0; channel < 4; channel++) {
        const [a, b, c] = [values[from]![channel]!, values[at]![channel]!, values[to]![channel]!]
        if (Math.abs(a + (c - a) * share - b) > UNSEEN) return false
      }
    }
    return true
  }
  const kept = [stops[0]!]
  let last = 0
  for (let at = 2; at < stops.length; at++) {
    if (implied(last, at)) continue
    last = at - 1
    kept.push(stops[last]!)
  }
  return [...kept, stops.at(-1)!]
}

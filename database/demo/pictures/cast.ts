import { darker } from './colour.ts'
import type { Point, Sheet } from './sheet.ts'

/**
 * The shadow of something that lies this high over paper: a wide one from the room, a narrow one
 * where it touches. An outline is laid over itself, each time wider and fainter: as soft as a blur
 * filter, at a tenth of its cost.
 */
export function cast(sheet: Sheet, outline: string, ground: string, lift = 18): void {
  const ink = darker(ground, 0.82)
  veils(sheet, outline, ink, {
    shift: [lift * 0.6, lift * 0.95],
    soft: lift * 3.2,
    opacity: 0.3,
    layers: 14,
  })
  veils(sheet, outline, ink, {
    shift: [lift * 0.14, lift * 0.2],
    soft: lift * 0.7,
    opacity: 0.34,
    layers: 5,
  })
}

/** The dark line where the foot of a standing thing with this outline meets the floor. */
export function contact(sheet: Sheet, outline: string, ground: string): void {
  const ink = darker(ground, 0.82)
  veils(sheet, outline, ink, { shift: [3, 3], soft: 30, opacity: 0.7, layers: 10 })
}

function veils(
  sheet: Sheet,
  outline: string,
  ink: string,
  { shift, soft, opacity, layers }: { shift: Point; soft: number; opacity: number; layers: number }
): void {
  // Overlaid veils add up to less than their sum; this is the veil whose layers make the shade.
  const veil = (1 - (1 - opacity) ** (1 / layers)).toFixed(4)
  sheet.within(`transform="translate(${shift[0].toFixed(1)} ${shift[1].toFixed(1)})"`, () => {
    for (let layer = 0; layer < layers; layer++) {
      const width = soft * (layer / (layers - 1)) ** 1.15
      sheet.path(
        outline,
        ink,
        `fill-opacity="${veil}" stroke="${ink}" stroke-opacity="${veil}" stroke-width="${width.toFixed(1)}" stroke-linejoin="round"`
      )
    }
  })
}

/** The light edge above and the dark edge below that make a flat sheet look thick. */
export function bevel(sheet: Sheet, outline: string, width = 3): void {
  const half = (width * 0.4).toFixed(1)
  sheet.inside(outline, () => {
    sheet.line(outline, '#ffffff', width, `opacity="0.45" transform="translate(${half} ${half})"`)
    sheet.line(outline, '#1c1410', width, `opacity="0.22" transform="translate(-${half} -${half})"`)
  })
}

/** A rectangle with round corners around a centre. */
export function rounded(centre: Point, width: number, height: number, radius: number): string {
  const [x, y] = [centre[0] - width / 2, centre[1] - height / 2]
  const r = Math.min(radius, width / 2, height / 2)
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [across, down] = [width - 2 * r, height - 2 * r]
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`
}

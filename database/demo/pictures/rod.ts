import { shade, type Material } from './light.ts'
import { outline, type Corner } from './profile.ts'
import { polygon, type Point, type Sheet, type Stop } from './sheet.ts'
import { thinned } from './stops.ts'

/**
 * Draws a turned thing that lies on its side, seen from above: a pen, a handle. Its axis starts at a
 * point and runs in a direction in degrees; corners are (radius, distance along the axis).
 */
export function rod(
  sheet: Sheet,
  from: Point,
  angle: number,
  corners: Corner[],
  material: Material
): void {
  const turned = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  sheet.within(`transform="translate(${from[0]} ${from[1]}) rotate(${angle})"`, () => {
    for (const { from: start, to, out, up } of outline(corners)) {
      const widest = Math.max(start.radius, to.radius)
      if (widest < 0.5 || Math.abs(out) < 0.01) continue
      const stops: Stop[] = []
      for (let step = 0; step <= 24; step++) {
        const across = (step / 24) * 2 - 1
        const rise = Math.sqrt(1 - across * across)
        const [nx, ny] = [up, across * out]
        // The lamp stands at the upper left of the picture, however the thing is turned.
        stops.push({
          at: step / 24,
          ...shade([nx * cos - ny * sin, -(nx * sin + ny * cos), rise * Math.abs(out)], material),
        })
      }
      const body: Point[] = [
        [start.height - 0.4, -start.radius],
        [to.height + 0.4, -to.radius],
        [to.height + 0.4, to.radius],
        [start.height - 0.4, start.radius],
      ]
      sheet.path(polygon(body), sheet.along([0, -widest], [0, widest], thinned(stops)))
    }
  })
}

/** The outline of such a thing, for its shadow. */
export function rodOutline(from: Point, angle: number, corners: Corner[]): string {
  const turned = (angle * Math.PI) / 180
  const at = (along: number, across: number): Point => [
    from[0] + Math.cos(turned) * along - Math.sin(turned) * across,
    from[1] + Math.sin(turned) * along + Math.cos(turned) * across,
  ]
  const upper = corners.map(([radius, along]) => at(along, -radius))
  const lower = corners.map(([radius, along]) => at(along, radius)).reverse()
  return polygon([...upper, ...lower])
}

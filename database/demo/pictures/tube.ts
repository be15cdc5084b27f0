import { shade, type Material } from './light.ts'
import type { Sheet } from './sheet.ts'

/**
 * Draws a round tube (a handle, a cord, a bow) along a path: strokes laid one on the other, each
 * narrower, lighter and nearer to the lamp.
 */
export function tube(sheet: Sheet, path: string, width: number, material: Material): void {
  const layers = Math.max(5, Math.min(14, Math.round(width / 2.5)))
  for (let layer = 0; layer < layers; layer++) {
    const across = 1 - layer / layers
    const lean = Math.sqrt(1 - across * across)
    const { colour } = shade(
      [0.55 * across - 0.5 * lean * 0.6, -0.62 * across + 0.42 * lean, lean * 0.85 + 0.1],
      material
    )
    const shift = (width / 2) * (1 - across) * 0.42
    sheet.within(
      `transform="translate(${(-shift * 0.75).toFixed(1)} ${(-shift * 0.8).toFixed(1)})"`,
      () => sheet.line(path, colour, width * across)
    )
  }
}

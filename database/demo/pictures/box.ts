import { shadow } from './backdrop.ts'
import { contact } from './cast.ts'
import { darker, lighter } from './colour.ts'
import { shade, TILT, type Material, type Normal } from './light.ts'
import type { Stand } from './lathe.ts'
import { polygon, type Point, type Sheet } from './sheet.ts'
import type { Placing } from './strokes.ts'

/** A box that stands with one edge towards the viewer; `turned` in radians, 0 shows only its front. */
export type Box = {
  width: number
  height: number
  depth: number
  turned?: number
  /** How far the edges are rounded off. */
  soft?: number
}

/** Where drawings lie on the faces of a box, each centred on its face. */
export type Faces = { front: Placing; side: Placing; top: Placing }

const UPRIGHT = Math.sqrt(1 - TILT * TILT)

/** Draws a box and returns its faces, to print on. */
export function box(sheet: Sheet, stand: Stand, size: Box, material: Material): Faces {
  const { width, height, depth, turned = 0.5, soft = 1 } = size
  const cos = Math.cos(turned)
  const sin = -Math.sin(turned)
  const at = (x: number, y: number, z: number): Point => [
    stand.x + x * cos + z * sin,
    stand.y - y * UPRIGHT + (z * cos - x * sin) * TILT,
  ]
  const [w, d] = [width / 2, depth / 2]
  const face = (corners: Point[], normal: Normal, fade: number) => {
    const { colour } = shade(normal, material)
    const fill = sheet.along(corners[0]!, corners[2]!, [
      { at: 0, colour: lighter(colour, 0.07) },
      { at: 1, colour: darker(colour, fade) },
    ])
    sheet.path(
      polygon(corners),
      fill,
      `stroke="${soft > 1 ? fill : colour}" stroke-width="${soft}" stroke-linejoin="round"`
    )
  }
  face([at(w, height, d), at(w, height, -d), at(w, 0, -d), at(w, 0, d)], [cos, 0, -sin], 0.12)
  face([at(-w, height, d), at(w, height, d), at(w, 0, d), at(-w, 0, d)], [sin, 0, cos], 0.07)
  face(
    [at(-w, height, -d), at(w, height, -d), at(w, height, d), at(-w, height, d)],
    [0, 1, 0.1],
    0.03
  )
  const gleam = lighter(shade([0, 0.7, 0.7], material).colour, 0.35)
  sheet.line(
    polygon([at(-w, height, d), at(w, height, d), at(w, 0, d)], true),
    gleam,
    Math.max(1.6, soft * 0.4),
    `opacity="${soft > 1 ? 0.3 : 0.6}"`
  )
  return {
    front: ([x, y]) => at(x, height / 2 - y, d),
    side: ([x, y]) => at(w, height / 2 - y, -x),
    top: ([x, y]) => at(x, height, y),
  }
}

/** The shadow of something with this footprint: dark at the edge, soft to the right. */
export function boxShadow(sheet: Sheet, stand: Stand, size: Box, ground: string): void {
  const { width, depth, turned = 0.5 } = size
  const cos = Math.cos(turned)
  const sin = -Math.sin(turned)
  const at = (x: number, z: number): Point => [
    stand.x + x * cos + z * sin,
    stand.y + (z * cos - x * sin) * TILT,
  ]
  const [w, d] = [width / 2, depth / 2]
  const base = [at(-w, d), at(w, d), at(w, -d), at(-w, -d)]
  shadow(sheet, { x: stand.x + width * 0.06, y: stand.y }, width * 0.52, ground, size.height / 330)
  contact(sheet, polygon(base), ground)
}

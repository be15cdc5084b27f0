import { darker, hex, linear, mix, type Linear } from './colour.ts'
import type { Stop } from './sheet.ts'

/** A unit vector: x to the right, y up, z towards the viewer. */
export type Normal = readonly [x: number, y: number, z: number]

/**
 * What a surface is made of. `gloss` is the strength of the studio's reflection in it, `softness`
 * how blurred that reflection is, both from 0 to 1; a metal shows nothing but reflections, and what
 * is clear is looked through.
 */
export type Material = {
  colour: string
  gloss: number
  softness: number
  metal?: boolean
  clear?: boolean
}

export const matte = (colour: string): Material => ({ colour, gloss: 0.05, softness: 1 })
export const satin = (colour: string): Material => ({ colour, gloss: 0.3, softness: 0.65 })
export const glazed = (colour: string): Material => ({ colour, gloss: 0.8, softness: 0.22 })
export const glass = (tint: string): Material => ({
  colour: tint,
  gloss: 1,
  softness: 0.15,
  clear: true,
})
export const polished = (colour: string): Material => ({
  colour,
  gloss: 1,
  softness: 0.2,
  metal: true,
})
export const brushed = (colour: string): Material => ({
  colour,
  gloss: 0.8,
  softness: 0.8,
  metal: true,
})

/** The camera looks down a little: one unit of depth is this many units of height in the picture. */
export const TILT = 0.15

const KEY: Normal = [-0.58, 0.52, 0.63]
const KEY_LIGHT: Linear = [1.0, 0.965, 0.91]
const SKY_LIGHT: Linear = [0.93, 0.96, 1.0]
const FLOOR_LIGHT: Linear = [1.0, 0.95, 0.88]

const dot = (a: Normal, b: Normal) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Rises from 0 to 1 as `value` passes `edge`, over a width of `soft`. */
const ramp = (value: number, edge: number, soft: number) => {
  const t = Math.min(1, Math.max(0, (value - edge) / soft + 0.5))
  return t * t * (3 - 2 * t)
}

/** How bright a lamp that spans these angles is seen in direction (azimuth, elevation), in radians. */
function softbox(
  azimuth: number,
  elevation: number,
  box: { left: number; right: number; bottom: number; top: number },
  blur: number
): number {
  return (
    ramp(azimuth, box.left, blur) *
    (1 - ramp(azimuth, box.right, blur)) *
    ramp(elevation, box.bottom, blur) *
    (1 - ramp(elevation, box.top, blur))
  )
}

/** The reflection of the studio: a big softbox left, a strip lamp right, bright air above, a floor. */
function studio(normal: Normal, softness: number): { lamps: number; room: number } {
  const view: Normal = [0, TILT, Math.sqrt(1 - TILT * TILT)]
  const facing = 2 * dot(normal, view)
  const x = facing * normal[0] - view[0]
  const y = facing * normal[1] - view[1]
  const z = facing * normal[2] - view[2]
  const azimuth = Math.atan2(x, z)
  const elevation = Math.asin(Math.min(1, Math.max(-1, y)))
  const blur = 0.1 + softness * 1.1
  const main = softbox(
    azimuth,
    elevation,
    { left: -1.62, right: -0.85, bottom: -0.35, top: 1.0 },
    blur
  )
  const strip = softbox(
    azimuth,
    elevation,
    { left: 1.55, right: 1.95, bottom: -0.7, top: 1.1 },
    blur
  )
  const room = 0.34 + 0.3 * ramp(elevation, 0.15, 1.6) - 0.2 * ramp(Math.abs(azimuth), 2.3, 0.9)
  return { lamps: main + 0.55 * strip, room }
}

/** The colour in which a surface of this material, turned this way, appears in the studio. */
export function shade(normal: Normal, material: Material): Omit<Stop, 'at'> {
  const albedo = linear(material.colour)
  const { lamps, room } = studio(normal, material.softness)
  if (material.clear) return through(normal, material.colour, lamps * material.gloss)
  if (material.metal) {
    const strength = room * 0.95 + lamps * 1.15
    return { colour: hex([albedo[0] * strength, albedo[1] * strength, albedo[2] * strength]) }
  }
  const wrap = 0.28
  const key = Math.max(0, (dot(normal, KEY) + wrap) / (1 + wrap)) * 0.78
  const sky = (0.5 + 0.5 * normal[1]) * 0.16 + 0.13
  const floor = (0.5 - 0.5 * normal[1]) * 0.13
  const fresnel = 0.05 + 0.5 * (1 - Math.max(0, normal[2])) ** 4
  const shine = material.gloss * (lamps * (0.5 - 0.3 * material.softness) + room * fresnel)
  const channel = (at: 0 | 1 | 2) =>
    albedo[at] * (key * KEY_LIGHT[at] + sky * SKY_LIGHT[at] + floor * FLOOR_LIGHT[at]) + shine
  return { colour: hex([channel(0), channel(1), channel(2)]) }
}

/** Glass: nearly nothing where it is looked through, its own colour at the edges, lamps on top. */
function through(normal: Normal, tint: string, lamps: number): Omit<Stop, 'at'> {
  const edge = 0.07 + 0.62 * (1 - Math.max(0, normal[2])) ** 2.2
  const shine = Math.min(0.85, lamps * 0.6)
  const opacity = 1 - (1 - edge) * (1 - shine)
  return { colour: mix(darker(tint, 0.22), '#ffffff', shine / opacity), opacity }
}

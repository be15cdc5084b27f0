/** A colour in linear light, each channel from 0 to 1. Arithmetic on light belongs here, not in sRGB. */
export type Linear = readonly [red: number, green: number, blue: number]

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

const toEncoded = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

export function linear(colour: string): Linear {
  const channel = (at: number) => toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

export function hex(colour: Linear): string {
  const channel = (value: number) =>
    Math.round(toEncoded(Math.min(1, Math.max(0, value))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(colour[0])}${channel(colour[1])}${channel(colour[2])}`
}

/** Mixes the encoded channels: what a designer expects between two swatches. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

export const lighter = (colour: string, share: number) => mix(colour, '#ffffff', share)
export const darker = (colour: string, share: number) => mix(colour, '#16120f', share)

/** Relative luminance from 0 to 1, to choose ink that can be read on a ground. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The ink that stands out on this ground without shouting. */
export const inkOn = (ground: string) =>
  luminance(ground) > 0.3 ? darker(ground, 0.72) : lighter(ground, 0.82)

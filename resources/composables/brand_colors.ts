/** WCAG 2.1 AA for text of usual size. */
const LEAST_CONTRAST = 4.5
const WHITE = '#ffffff'
const INK = '#16211b'
const GROUND = '#f6f5f1'
const FALLBACK = '#1f6f54'

export interface BrandColors {
  /** Behind large areas: the store's colour, or the nearest to it on which text can be read. */
  theme: string
  onTheme: string
  /** For links and under white text on buttons: dark enough on paper, ground and `soft`. */
  brand: string
  soft: string
}

/** The colours a shop is painted in, made from the one its owner chose, readable whatever it is. */
export function brandColors(chosen: string): BrandColors {
  const color = /^#[0-9a-f]{6}/i.test(chosen) ? chosen.slice(0, 7).toLowerCase() : FALLBACK
  const soft = mixed(color, WHITE, 0.9)
  const brand = darkened(color, (dark) => isReadable(dark, GROUND) && isReadable(dark, soft))
  if (!isReadable(color, WHITE) && isReadable(color, INK)) {
    return { theme: color, onTheme: INK, brand, soft }
  }
  const theme = darkened(color, (dark) => isReadable(dark, WHITE))
  return { theme, onTheme: WHITE, brand, soft }
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const isReadable = (one: string, other: string) => contrast(one, other) >= LEAST_CONTRAST

function darkened(color: string, isEnough: (color: string) => boolean): string {
  for (let black = 0; black < 100; black += 2) {
    const dark = mixed(color, '#000000', black / 100)
    if (isEnough(dark)) return dark
  }
  return '#000000'
}

/** `share` of the second color, the rest of the first. */
function mixed(first: string, second: string, share: number): string {
  const others = channels(second)
  const mix = channels(first).map((value, index) =>
    Math.round(value * (1 - share) + others[index] * share)
  )
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What readable text needs against its ground (WCAG 2.2, success criterion 1.4.3). */
const READABLE = 4.5

/** Whether white text on this colour (`#rrggbb`) can be read. */
export function isReadableUnderWhite(hex: string): boolean {
  return 1.05 / (luminance(hex) + 0.05) >= READABLE
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

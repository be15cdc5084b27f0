import sharp from 'sharp'
import { darker, inkOn, lighter, mix } from './colour.ts'
import { lettering } from './lettering.ts'
import { markLines, type Mark } from './marks.ts'
import { flat, printWord } from './printing.ts'
import { Sheet } from './sheet.ts'
import { inscribe } from './strokes.ts'

/** Renders a brand's or platform's logo, its mark over its word, as a square WebP. */
export async function renderLogo(
  brand: { mark: Mark; word: string; colour: string },
  pixels = 400
): Promise<Buffer> {
  const sheet = new Sheet()
  const ink = inkOn(brand.colour)
  ground(sheet, brand.colour)
  inscribe(sheet, markLines(brand.mark, 380), flat(500, 410), ink, 22)
  printWord(sheet, brand.word, flat(500, 760), ink, { width: 720, height: 86 })
  return webp(sheet, pixels)
}

/** Renders a store's avatar: the first Latin letter of its slug on its own colour. */
export async function renderAvatar(
  store: { slug: string; colour: string },
  pixels = 400
): Promise<Buffer> {
  const sheet = new Sheet()
  const ink = inkOn(store.colour)
  ground(sheet, store.colour)
  const turn = [...store.slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360
  const moon = mix(store.colour, '#ffffff', 0.22)
  sheet.within(`transform="rotate(${turn} 500 500)"`, () => {
    sheet.ellipse([760, 300], [330, 330], moon, 'opacity="0.55"')
    sheet.ellipse([240, 780], [240, 240], darker(store.colour, 0.2), 'opacity="0.35"')
  })
  const letter = store.slug.match(/[a-z]/i)?.[0] ?? 'B'
  inscribe(sheet, lettering(letter, 440).lines, flat(500, 500), ink, 46)
  return webp(sheet, pixels)
}

function ground(sheet: Sheet, colour: string): void {
  sheet.path(
    'M0 0H1000V1000H0Z',
    sheet.along(
      [0, 0],
      [1000, 1000],
      [
        { at: 0, colour: lighter(colour, 0.12) },
        { at: 1, colour: darker(colour, 0.1) },
      ]
    )
  )
}

const webp = (sheet: Sheet, pixels: number) =>
  sharp(Buffer.from(sheet.svg(1000)))
    .resize(pixels)
    .removeAlpha()
    .webp({ quality: 94 })
    .toBuffer()

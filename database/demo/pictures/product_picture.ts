import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { backdrop, plinth, tabletop, type Scene } from './backdrop.ts'
import { KINDS, type KindName } from './kinds.ts'
import { Sheet } from './sheet.ts'
import type { Subject } from './subject.ts'

/** All that decides how a product's picture looks: the same description gives the same bytes. */
export type ProductPicture = Omit<Subject, 'sheet'> & { kind: KindName; scene: Scene }

/** The side of a square picture in pixels: for a product's page and for lists. */
export type PictureSize = 1200 | 600

/** What a picture may weigh, in bytes: a list of 24 loads on a phone in a second or two. */
export const PICTURE_LIMIT = 60_000

const QUALITIES = [80, 70, 58, 46]

/**
 * Renders a product in WebP. A variant with a look of its own (a colour, a taller size) shows that;
 * without one, the product's first look is shown.
 */
export async function renderProductPicture(
  product: { picture: ProductPicture },
  variant: { picture: ProductPicture } | undefined,
  size: PictureSize
): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(drawProduct((variant ?? product).picture, size)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let webp: Buffer | undefined
  for (const quality of QUALITIES) {
    webp = await sharp(pixels.data, { raw: pixels.info }).webp({ quality, effort: 2 }).toBuffer()
    if (webp.length <= PICTURE_LIMIT) return webp
  }
  return webp!
}

/** A short name for a look, the same for all variants that look the same: fit for a file's name. */
export function pictureName(picture: ProductPicture): string {
  const looks = JSON.stringify(Object.entries(picture).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${picture.kind}-${createHash('sha256').update(looks).digest('hex').slice(0, 12)}`
}

/** The picture as SVG text. */
export function drawProduct(picture: ProductPicture, size: PictureSize): string {
  const kind = KINDS[picture.kind]
  const sheet = new Sheet()
  const subject: Subject = { ...picture, sheet }
  if (kind.view === 'above') {
    tabletop(sheet, picture.ground, picture.scene)
    kind.draw(subject)
    return sheet.svg(size)
  }
  backdrop(sheet, picture.ground, picture.scene)
  sheet.within('transform="translate(500 600) scale(1.12) translate(-500 -600)"', () => {
    if (picture.scene === 'plinth') plinth(sheet, picture.ground)
    kind.draw(subject)
  })
  return sheet.svg(size)
}

import sharp from 'sharp'
import drive from '@adonisjs/drive/services/main'
import { currentTenant, fail, ok, publicCode, type Result } from '#foundation'
import { pictureFile, PICTURE_WIDTHS } from '#catalog/picture_url'

export interface StoredPicture {
  /** Names the set of widths, without extension. */
  path: string
  width: number
  height: number
}

const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']
/** A picture of more pixels is an attack on memory, or a poster. */
const MOST_PIXELS = 50_000_000
const CODE_LENGTH = 16

/**
 * Checks that bytes are a picture, whatever they call themselves, and keeps it in every width we
 * show, upright and without what its camera told about the photographer.
 */
export async function storePicture(
  bytes: Buffer,
  productId: number
): Promise<Result<StoredPicture, { type: 'not_an_image' }>> {
  const rendered = await render(bytes)
  if (!rendered) return fail({ type: 'not_an_image' as const })

  const code = publicCode(CODE_LENGTH)
  const path = `${currentTenant().slug}/products/${productId}/${code}`
  for (const { width, file } of rendered) await drive.use().put(pictureFile(path, width), file.data)
  const largest = rendered.at(-1)!.file.info
  return ok({ path, width: largest.width, height: largest.height })
}

export async function deletePicture(path: string) {
  for (const width of PICTURE_WIDTHS) await drive.use().delete(pictureFile(path, width))
}

async function render(bytes: Buffer) {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await picture.metadata()
    if (!FORMATS.includes(format)) return null
    return await Promise.all(
      PICTURE_WIDTHS.map(async (width) => {
        const fitted = picture
          .clone()
          .autoOrient()
          .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
        return { width, file: await fitted.webp().toBuffer({ resolveWithObject: true }) }
      })
    )
  } catch {
    return null
  }
}

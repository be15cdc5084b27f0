import sharp from 'sharp'
import { currentTenant, fail, ok, publicCode, type Result } from '#foundation'
import { casePhotoFiles } from '#orders/after_sales/case_photos'

/** A picture of more pixels is an attack on memory. */
const MOST_PIXELS = 50_000_000
const WIDEST = 1_600
/** 28^24: none is taken, and none is guessed. */
const CODE_LENGTH = 24

/** Keeps a photo upright, small enough to look at, and without what the camera told of where it was. */
export async function storePhoto(
  bytes: Buffer | string
): Promise<Result<{ path: string }, { type: 'not_an_image' }>> {
  try {
    const photo = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
      .webp()
      .toBuffer()
    const path = `${currentTenant().slug}/cases/${publicCode(CODE_LENGTH)}.webp`
    await casePhotoFiles().put(path, photo)
    return ok({ path })
  } catch {
    return fail({ type: 'not_an_image' as const })
  }
}

/** The same for as many as a form brings. The first that is no picture ends it. */
export async function storePhotos(
  files: { tmpPath?: string | Buffer }[]
): Promise<Result<string[], { type: 'not_an_image' }>> {
  const paths: string[] = []
  for (const { tmpPath } of files) {
    const stored = await storePhoto(tmpPath!)
    if (!stored.ok) return stored
    paths.push(stored.value.path)
  }
  return ok(paths)
}

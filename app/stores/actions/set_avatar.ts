import { readFile } from 'node:fs/promises'
import drive from '@adonisjs/drive/services/main'
import sharp from 'sharp'
import { currentTenant, fail, ok, publicCode, type Result } from '#foundation'
import type { Store } from '#stores/models/store'

/** In pixels, each way: sharp on the densest phone where it is shown largest. */
const SIDE = 320
/** A small file may unfold to gigabytes; no phone takes pictures larger than this. */
const MOST_PIXELS = 60_000_000

/** Makes a picture the face of a store: cut to a square, freed of what a camera wrote into it. */
export class SetAvatar {
  async handle(store: Store, file: string): Promise<Result<Store, { type: 'not_a_picture' }>> {
    const picture = await square(await readFile(file))
    if (!picture) return fail({ type: 'not_a_picture' })
    const former = store.avatarPath
    const path = `stores/${currentTenant().slug}/${store.slug}-${publicCode(8)}.webp`
    await drive.use().put(path, picture, { contentType: 'image/webp' })
    await store.changed({ avatarPath: path }).save()
    if (former) await drive.use().delete(former)
    return ok(store)
  }
}

/** Null for what only calls itself a picture. */
async function square(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    return null
  }
}

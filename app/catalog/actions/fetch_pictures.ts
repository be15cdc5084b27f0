import { clock, fail, tenantTable, toDatabaseTime, type Result } from '#foundation'
import { claimPictures, type ClaimedPicture } from '#catalog/pictures/claim_pictures'
import { downloadPicture } from '#catalog/pictures/download_picture'
import {
  failureCode,
  minutesUntilRetry,
  type PictureFailure,
} from '#catalog/pictures/picture_failure'
import { storePicture, type StoredPicture } from '#catalog/pictures/store_picture'

const PICTURES_A_RUN = 20
const AT_THE_SAME_TIME = 4
/** So many unanswered tries of a run, and its other pictures of that host wait for the next. */
const PATIENCE_WITH_A_HOST = 3

/** Fetches the tenant's pictures that are due, at most a handful, and answers whether more may be. */
export class FetchPictures {
  readonly #silentTries = new Map<string, number>()

  async handle(): Promise<{ mayBeMore: boolean }> {
    const claimed = await claimPictures(PICTURES_A_RUN)
    const queue = [...claimed]
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await this.#settle(next, await this.#fetch(next))
      }
    }
    await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, worker))
    return { mayBeMore: claimed.length === PICTURES_A_RUN }
  }

  async #fetch({ productId, sourceUrl }: ClaimedPicture) {
    const host = URL.parse(sourceUrl)?.host ?? ''
    const silent = this.#silentTries.get(host) ?? 0
    if (silent >= PATIENCE_WITH_A_HOST) return fail({ type: 'no_answer' as const })

    const downloaded = await downloadPicture(sourceUrl)
    if (downloaded.ok) return storePicture(downloaded.value, productId)
    const isSilent = ['no_answer', 'host_unknown'].includes(downloaded.error.type)
    if (isSilent) this.#silentTries.set(host, silent + 1)
    return downloaded
  }

  async #settle(picture: ClaimedPicture, result: Result<StoredPicture, PictureFailure>) {
    const image = tenantTable('product_images').where('id', picture.id)
    const now = clock.now()
    if (result.ok) {
      await image.update({
        ...result.value,
        status: 'ready',
        last_error: null,
        next_attempt_at: null,
        updated_at: toDatabaseTime(now),
      })
      return
    }
    const minutes = minutesUntilRetry(result.error, picture.attempts)
    await image.update({
      status: 'unreachable',
      last_error: failureCode(result.error),
      next_attempt_at: minutes === null ? null : toDatabaseTime(now.plus({ minutes })),
      updated_at: toDatabaseTime(now),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'
import sharp from 'sharp'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { CasePhoto } from '#orders/models/case_photo'

/** Where photos of cases are kept: no address serves it, so that only those who may see a case see them. */
export const casePhotoFiles = () => drive.use('documents')

/**
 * Sends a photo out of a case whose reader was let in. Caches of others may not keep it.
 *
 * @throws E_ROW_NOT_FOUND for a photo of another case, or of none
 */
export async function sendCasePhoto(
  response: HttpContext['response'],
  { id }: AfterSalesCase,
  photoId: unknown
) {
  const { path } = await CasePhoto.query()
    .where('id', Number(photoId) || 0)
    .whereHas('message', (message) => void message.where('caseId', id))
    .firstOrFail()
  const photo = Buffer.from(await casePhotoFiles().getBytes(path))
  const { format } = await sharp(photo).metadata()
  response.header('content-type', `image/${format}`)
  response.header('x-content-type-options', 'nosniff')
  response.header('cache-control', 'private, max-age=86400')
  return response.send(photo)
}

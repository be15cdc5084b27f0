import db from '@adonisjs/lucid/services/db'
import type { User } from '#identity'
import { currentTenant, outbox, publicCode } from '#foundation'
import { importFiles } from '#catalog/importing/open_import'
import { CatalogImport } from '#catalog/models/catalog_import'

interface Input {
  brandId: number
  /** A file on this machine, which is moved away. */
  file: { path: string; name: string }
  /** The part of the retail price proposed as supply price where the file names no cost. */
  supplyShareBp: number
  /** Whether what is imported is submitted for review at once. */
  submits: boolean
  user: Pick<User, 'id'>
}

const CODE_LENGTH = 16

/** Keeps a brand's file and orders it to be checked. Nothing reaches the catalog yet. */
export class UploadImport {
  async handle({ brandId, file, supplyShareBp, submits, user }: Input): Promise<CatalogImport> {
    const path = `${currentTenant().slug}/imports/${publicCode(CODE_LENGTH)}.csv`
    await importFiles().moveFromFs(file.path, path)
    return db.transaction(async (trx) => {
      const uploaded = await CatalogImport.create(
        {
          brandId,
          userId: user.id,
          filename: file.name.slice(0, 255),
          path,
          supplyShareBp,
          submits,
          state: 'uploaded',
        },
        { client: trx }
      )
      await outbox.enqueue(trx, 'catalog.check_import', { importId: uploaded.id })
      return uploaded
    })
  }
}

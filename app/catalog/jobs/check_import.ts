import type { ExternalJob } from '#foundation'
import { CheckImport } from '#catalog/actions/check_import'

/** Opens its own transactions, batch by batch, so that it can be stopped and taken up again. */
export default class CheckImportJob implements ExternalJob<{ importId: number }> {
  readonly external = true

  handle({ importId }: { importId: number }) {
    return new CheckImport().handle(importId)
  }
}

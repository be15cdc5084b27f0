import type { ExternalJob } from '#foundation'
import { RunImport } from '#catalog/actions/run_import'

/** Opens its own transactions, batch by batch, so that it can be stopped and taken up again. */
export default class RunImportJob implements ExternalJob<{ importId: number }> {
  readonly external = true

  handle({ importId }: { importId: number }) {
    return new RunImport().handle(importId)
  }
}

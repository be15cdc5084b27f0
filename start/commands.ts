import { ListLoader } from '@adonisjs/core/ace'

/**
 * The product's own commands. Modules keep theirs in `commands/`, and are named here, because ace
 * scans one folder only.
 */
const loader = new ListLoader([])

export const getMetaData = () => loader.getMetaData()
export const getCommand = (metaData: Parameters<typeof loader.getCommand>[0]) =>
  loader.getCommand(metaData)

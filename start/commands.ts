import { ListLoader } from '@adonisjs/core/ace'
import type { CommandMetaData } from '@adonisjs/core/types/ace'

/**
 * The product's own commands. Modules keep theirs in `commands/`, and are named here, because ace
 * scans one folder only. Such a file imports little: what its command needs, `run` imports.
 */
const COMMANDS = [
  () => import('#identity/commands/operator_create'),
  () => import('#tenancy/commands/tenant_create'),
  () => import('#ledger/commands/ledger_verify'),
  () => import('#payments/commands/stripe_simulator'),
  () => import('#replay/commands/replay'),
  () => import('#database/demo/commands/demo_seed'),
  () => import('#database/demo/commands/demo_logins'),
]

async function loader() {
  const modules = await Promise.all(COMMANDS.map((load) => load()))
  return new ListLoader(modules.map(({ default: command }) => command))
}

export const getMetaData = async () => (await loader()).getMetaData()
export const getCommand = async (metaData: CommandMetaData) => (await loader()).getCommand(metaData)

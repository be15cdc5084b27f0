import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { Verification } from '#ledger'

interface Finding {
  tenant: string
  check: string
  row: string
  says: string
}

/** As many are listed one by one in the JSON; all are counted. */
const MOST_LISTED = 10_000

/** Proves every cent of a tenant, or of all: docs/ledger.md says by which checks. */
export default class LedgerVerify extends BaseCommand {
  static commandName = 'ledger:verify'
  static description = 'Prove that every balance is right and that nothing was changed since'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'The slug of the one tenant to verify' })
  declare tenant?: string

  @flags.string({ description: 'With --tenant: a head noted before, which the chain must contain' })
  declare head?: string

  @flags.boolean({ description: 'Print the result as one JSON object' })
  declare json: boolean

  #findings: Finding[] = []
  #verifications: (Verification & { tenant: string })[] = []

  async run() {
    const { runInTenant } = await import('#foundation')
    const { eachTenant, Tenant } = await import('#tenancy')
    if (this.head !== undefined && this.tenant === undefined) {
      this.logger.error('A head is of one tenant: name it by --tenant')
      this.exitCode = 2
      return
    }
    if (this.tenant === undefined) {
      await eachTenant((tenant) => this.#verify(tenant.slug), 'all')
    } else {
      const tenant = await Tenant.findBy('slug', this.tenant)
      if (!tenant) {
        this.logger.error(`There is no tenant "${this.tenant}"`)
        this.exitCode = 2
        return
      }
      await runInTenant(tenant.scope, () => this.#verify(tenant.slug))
    }
    if (this.json) this.#printJson()
    if (!this.#isProven) this.exitCode = 1
  }

  async #verify(tenant: string) {
    const { VerifyLedger } = await import('#ledger')
    const { ProgressLine } = await import('#ledger/verification/progress_line')
    const { publishedHeadCheck } = await import('#ledger/checks/published_head_check')
    const { ledgerChecks } = await import('#start/ledger_checks')
    const checks = await ledgerChecks()
    if (this.head) checks.push(publishedHeadCheck(this.head))
    const progress = new ProgressLine()
    const verification = await new VerifyLedger().handle(checks, {
      onProgress: ({ name }, share) => progress.show(`${tenant}: ${name}`, share),
      onOffence: ({ name }, { row, says }) => {
        if (!this.json) {
          progress.clear()
          this.logger.error(`${tenant}: ${row} ${says} (${name})`)
        }
        if (this.#findings.length < MOST_LISTED)
          this.#findings.push({ tenant, check: name, row, says })
      },
    })
    progress.clear()
    this.#verifications.push({ tenant, ...verification })
    if (!this.json) this.#printLine(tenant, verification)
  }

  #printLine(tenant: string, { journals, unsealed, head, offences }: Verification) {
    const found = countOf(offences)
    const text =
      `${tenant}: ${journals} journals, ${Object.keys(offences).length} checks, ${found} offences; ` +
      `${head.sequence} sealed (${unsealed} not yet), head ${head.hash}`
    if (found === 0) this.logger.success(text)
    else this.logger.error(text)
  }

  #printJson() {
    const tenants = this.#verifications.map(({ tenant, head, journals, unsealed, offences }) => ({
      tenant,
      ok: countOf(offences) === 0,
      journals,
      unsealed,
      head,
      checks: offences,
    }))
    const result = { ok: this.#isProven, tenants, offences: this.#findings }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }

  get #isProven(): boolean {
    return this.#verifications.every(({ offences }) => countOf(offences) === 0)
  }
}

function countOf(offences: Record<string, number>): number {
  return Object.values(offences).reduce((sum, count) => sum + count, 0)
}

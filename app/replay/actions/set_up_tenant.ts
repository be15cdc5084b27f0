import { isDeepStrictEqual } from 'node:util'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { runInTenant, SYSTEM } from '#foundation'
import { planInForce, PublishPlan, type PlanRuleTerms } from '#commissions'
import { User, UserRole } from '#identity'
import { WHOLE_BP } from '#money'
import { Tenant } from '#tenancy'
import { ReplayError } from '#replay/replay_error'

/** Before all sales of the data set. */
const BEGINNING = DateTime.utc(2009, 1, 1)
const CURRENCY = 'GBP'
const HOLD_DAYS = 17

/** Rule 5 of the replay. */
const RULE: PlanRuleTerms = {
  scope: 'tenant',
  scopeId: 0,
  storeTier: '',
  base: 'gross',
  rates: { owner: 1250, upline1: 475, upline2: 225, promoter: 0 },
  markupShareBp: WHOLE_BP,
}

/** Finance of the replay: who makes a payout batch may not approve it. */
export const TECHNICIANS = {
  maker: { email: 'payouts.maker@replay.invalid', name: 'Replay: makes payouts' },
  approver: { email: 'payouts.approver@replay.invalid', name: 'Replay: approves payouts' },
}

/**
 * The tenant of a replay, created with its plan, hold and technical users where it is not there.
 *
 * @throws ReplayError where it is there, but was set up otherwise
 */
export class SetUpTenant {
  async handle(slug: string): Promise<Tenant> {
    const known = await Tenant.findBy('slug', slug)
    if (!known) return db.transaction((trx) => this.#create(slug, trx))
    await this.#assertFit(known)
    return known
  }

  async #create(slug: string, trx: TransactionClientContract): Promise<Tenant> {
    const tenant = await Tenant.create(
      {
        slug,
        name: 'Online Retail, replayed',
        currency: CURRENCY,
        timezone: 'UTC',
        locale: 'en',
        jurisdiction: 'eu',
        returnWindowDays: HOLD_DAYS,
        reservationMinutes: 30,
        themeColor: '#1f6f54',
        status: 'active',
        livesAt: BEGINNING,
      },
      { client: trx }
    )
    await runInTenant(tenant.scope, async () => {
      for (const { email, name } of Object.values(TECHNICIANS)) {
        const person = { email, name, locale: 'en', status: 'active', password: null }
        const user = await User.create(person, { client: trx })
        await UserRole.create({ userId: user.id, role: 'finance' }, { client: trx })
      }
      const plan = { name: 'Replay', rules: [RULE], effectiveFrom: BEGINNING, actor: SYSTEM }
      await new PublishPlan().handle(plan, trx)
    })
    return tenant
  }

  async #assertFit(tenant: Tenant) {
    const refuse = (what: string): never => {
      throw new ReplayError(
        `The tenant "${tenant.slug}" ${what}. Name another with --tenant, or none.`
      )
    }
    if (tenant.currency !== CURRENCY) refuse(`counts in ${tenant.currency}, not in ${CURRENCY}`)
    if (tenant.returnWindowDays !== HOLD_DAYS) {
      refuse(`holds earnings for ${tenant.returnWindowDays} days, not for ${HOLD_DAYS}`)
    }
    if (!tenant.livesAt) refuse('lives in the present and was not made for a replay')
    const plan = await runInTenant(tenant.scope, () => planInForce(BEGINNING))
    const rules = plan?.rules.map(({ id, ...terms }) => terms)
    if (!isDeepStrictEqual(rules, [RULE])) refuse('has another commission plan')
  }
}

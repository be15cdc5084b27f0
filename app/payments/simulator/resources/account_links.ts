import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { randomToken } from '../storage/identifiers.js'

type UseCase = Stripe.V2.Core.AccountLinkCreateParams.UseCase

const LINK_LIFE_MS = 10 * 60_000

const PURPOSE = {
  collection_options: p.group({
    fields: p.oneOf('currently_due', 'eventually_due'),
    future_requirements: p.oneOf('include', 'omit'),
  }),
  refresh_url: p.required(p.webAddress()),
  return_url: p.webAddress(),
} satisfies p.ParametersOf<UseCase['account_onboarding']>

const USE_CASE = {
  account_onboarding: p.group(PURPOSE),
  account_update: p.group(PURPOSE),
  type: p.required(p.oneOf('account_onboarding', 'account_update')),
} satisfies p.ParametersOf<UseCase>

const CREATE = {
  account: p.required(p.text()),
  use_case: p.required(p.group(USE_CASE)),
} satisfies p.ParametersOf<Stripe.V2.Core.AccountLinkCreateParams>

/** A link that works once, for ten minutes, and leads to the simulator's onboarding page. */
export const create = endpoint(CREATE, ({ simulation, params }) => {
  const account = simulation.objects.accounts.get(params.account, 'account')
  const { type } = params.use_case
  const purpose = params.use_case[type]
  if (!purpose) {
    const param = `use_case[${type}]`
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  }
  const link: StoredLink = {
    token: randomToken(24),
    account: account.id,
    refresh_url: purpose.refresh_url,
    return_url: purpose.return_url ?? null,
    expires_at: Date.now() + LINK_LIFE_MS,
    used: 0,
  }
  storeLink(simulation, link)
  return {
    object: 'v2.core.account_link',
    account: account.id,
    created: new Date().toISOString(),
    expires_at: new Date(link.expires_at).toISOString(),
    livemode: false,
    url: `${simulation.publicUrl}/setup/e/${account.id}/${link.token}`,
    use_case: params.use_case as Stripe.V2.Core.AccountLink.UseCase,
  } satisfies Stripe.V2.Core.AccountLink
})

export interface StoredLink {
  token: string
  account: string
  refresh_url: string
  return_url: string | null
  /** Milliseconds since 1970. */
  expires_at: number
  used: 0 | 1
}

export function findLink(simulation: Simulation, token: string): StoredLink | undefined {
  const row = simulation.database
    .prepare('SELECT * FROM account_link_tokens WHERE token = ?')
    .get(token)
  return row as unknown as StoredLink | undefined
}

export function isUsable(link: StoredLink): boolean {
  return link.used === 0 && link.expires_at > Date.now()
}

export function useLink(simulation: Simulation, link: StoredLink): void {
  simulation.database
    .prepare('UPDATE account_link_tokens SET used = 1 WHERE token = ?')
    .run(link.token)
}

function storeLink(simulation: Simulation, link: StoredLink): void {
  simulation.database
    .prepare(
      `INSERT INTO account_link_tokens (token, account, refresh_url, return_url, expires_at)
       VALUES (?, ?, ?, ?, ?)`
    )
    .run(link.token, link.account, link.refresh_url, link.return_url, link.expires_at)
}

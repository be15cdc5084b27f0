import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import {
  recipientConfiguration,
  requirementsOf,
  transfersStatus,
  type TransfersStatus,
} from './connected_account_object.js'
import { mergeMetadata } from './metadata.js'

type Account = Stripe.V2.Core.Account
type CreateParams = Stripe.V2.Core.AccountCreateParams
type ConfigurationParams = NonNullable<CreateParams['configuration']>
type Responsibilities = NonNullable<Account['defaults']>['responsibilities']

/** v2 sends these as null unless they are asked for: https://docs.stripe.com/api-includable-response-values */
const INCLUDABLE = [
  'configuration',
  'defaults',
  'future_requirements',
  'identity',
  'requirements',
] as const

const REQUESTED = p.group({ requested: p.required(p.boolean()) })
const RECIPIENT = {
  capabilities: p.group({ stripe_balance: p.group({ stripe_transfers: REQUESTED }) }),
} satisfies p.ParametersOf<ConfigurationParams['recipient']>

const IDENTITY = {
  business_details: p.group({ registered_name: p.text(), phone: p.text() }),
  country: p.text({ max: 2 }),
  entity_type: p.oneOf('company', 'government_entity', 'individual', 'non_profit'),
  individual: p.group({
    email: p.text(),
    given_name: p.text(),
    phone: p.text(),
    surname: p.text(),
  }),
} satisfies p.ParametersOf<CreateParams['identity']>

const DEFAULTS = {
  currency: p.currency(),
  locales: p.list(p.text()),
  responsibilities: p.group({
    fees_collector: p.required(
      p.oneOf('application', 'application_custom', 'application_express', 'stripe')
    ),
    losses_collector: p.required(p.oneOf('application', 'stripe')),
  }),
} satisfies p.ParametersOf<CreateParams['defaults']>

const ACCOUNT = {
  configuration: p.group({ recipient: p.group(RECIPIENT) }),
  contact_email: p.text(),
  contact_phone: p.text(),
  dashboard: p.oneOf('express', 'full', 'none'),
  defaults: p.group(DEFAULTS),
  display_name: p.text(),
  identity: p.group(IDENTITY),
  include: p.list(p.text()),
  metadata: p.metadata(),
} satisfies p.ParametersOf<CreateParams & Stripe.V2.Core.AccountUpdateParams>

type AccountParams = p.Parsed<typeof ACCOUNT>

export const create = endpoint(ACCOUNT, ({ simulation, params }) => {
  const blank: Account = {
    id: newId('acct', 16),
    object: 'v2.core.account',
    applied_configurations: [],
    closed: false,
    configuration: {},
    created: new Date().toISOString(),
    future_requirements: { entries: [] },
    livemode: false,
    metadata: {},
    requirements: requirementsOf(undefined),
  }
  const account = simulation.objects.accounts.insert(withParams(blank, params))
  return shown(account, params.include)
})

const RETRIEVE = {
  include: p.list(p.text()),
} satisfies p.ParametersOf<Stripe.V2.Core.AccountRetrieveParams>

export const retrieve = endpoint(RETRIEVE, ({ simulation, params, path }) =>
  shown(simulation.objects.accounts.get(path.id), params.include)
)

export const update = endpoint(ACCOUNT, ({ simulation, params, path }) => {
  const account = simulation.objects.accounts.get(path.id)
  return shown(
    simulation.objects.accounts.update(account, withParams(account, params)),
    params.include
  )
})

/** What onboarding, or Stripe's own checks, end in. */
export function setTransfersStatus(
  simulation: Simulation,
  account: Account,
  status: TransfersStatus
): Account {
  return simulation.objects.accounts.update(account, {
    configuration: { recipient: recipientConfiguration(status) },
    requirements: requirementsOf(status),
  })
}

function withParams(account: Account, params: AccountParams): Account {
  return {
    ...account,
    ...withRecipient(account, params.configuration?.recipient),
    contact_email: params.contact_email ?? account.contact_email,
    contact_phone: params.contact_phone ?? account.contact_phone,
    dashboard: params.dashboard ?? account.dashboard,
    defaults: {
      ...account.defaults,
      ...params.defaults,
      responsibilities: responsibilities(account, params),
    },
    display_name: params.display_name ?? account.display_name,
    identity: withIdentity(account, params.identity),
    metadata: mergeMetadata(account.metadata ?? null, params.metadata),
  }
}

/** A capability starts restricted, until the payee has told who they are. */
function withRecipient(
  account: Account,
  recipient: NonNullable<AccountParams['configuration']>['recipient']
): Partial<Account> {
  if (!recipient) return {}
  const isRequested = recipient.capabilities?.stripe_balance?.stripe_transfers?.requested
  const status = transfersStatus(account) ?? (isRequested ? 'restricted' : undefined)
  return {
    applied_configurations: ['recipient'],
    configuration: { recipient: recipientConfiguration(status) },
    requirements: requirementsOf(status),
  }
}

function withIdentity(account: Account, given: AccountParams['identity']): Account['identity'] {
  const { individual, ...others } = given ?? {}
  const identity = { ...account.identity, ...others }
  if (!individual) return identity
  const updated = new Date().toISOString()
  const person = identity.individual ?? {
    account: account.id,
    created: updated,
    id: newId('person'),
    object: 'v2.core.account_person',
  }
  return { ...identity, individual: { ...person, ...individual, updated } }
}

function responsibilities(account: Account, { defaults }: AccountParams): Responsibilities {
  return {
    requirements_collector: 'stripe',
    ...account.defaults?.responsibilities,
    ...defaults?.responsibilities,
  }
}

function shown(account: Account, include: string[] = []): object {
  const roots = new Set(include.map((path) => path.split('.')[0]))
  const nulled = INCLUDABLE.filter((field) => !roots.has(field)).map((field) => [field, null])
  return { ...account, ...Object.fromEntries(nulled) }
}

import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import { PLATFORM, type CurrencyBalance } from './balances.js'

/** The platform's balance or, with a `Stripe-Account` header, a connected account's. */
export const retrieve = endpoint({}, ({ simulation, account }) => {
  if (account) simulation.objects.accounts.get(account, 'account')
  const balances = simulation.balances.of(account ?? PLATFORM)
  const inStripesShape = ({ currency, available }: CurrencyBalance) => ({
    amount: available,
    currency,
    source_types: { card: available },
  })
  return {
    object: 'balance',
    available: balances.map(inStripesShape),
    livemode: false,
    pending: balances.map(({ currency }) => inStripesShape({ currency, available: 0 })),
  } satisfies Stripe.Balance
})

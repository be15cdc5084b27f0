import type { Simulation } from '../simulation.js'
import type { Parameters, Parsed } from './parameters.js'

/** What an endpoint knows of the request it answers. */
export interface Call<P> {
  simulation: Simulation
  params: P
  /** The `:names` of the route's path. */
  path: Record<string, string>
  /** The connected account of the `Stripe-Account` header. */
  account?: string
}

/** A successful answer, or a decline: an error that keeps what was written (HTTP 402). */
export interface Answer {
  status: number
  body: unknown
}

export interface Endpoint {
  parameters: Parameters
  /** Answers with an object of Stripe's; synchronous, so that a request is one transaction. */
  answer(call: Call<never>): object | Declined
}

/** What a `card_error` leaves behind is kept: the failed charge, the events. */
export class Declined {
  constructor(readonly cardError: object) {}
}

export function endpoint<P extends Parameters>(
  parameters: P,
  answer: (call: Call<Parsed<P>>) => object | Declined
): Endpoint {
  return { parameters, answer }
}

import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { User } from '#identity'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'

/**
 * A brand sees to the claims on what it sends itself; of others it is not told that they exist. What
 * a customer took to the platform is the platform's to decide. Needs the case's `fulfilment` loaded.
 */
export default class CasePolicy extends BasePolicy {
  async handle(user: User, { fulfilment }: AfterSalesCase): Promise<AuthorizerResponse> {
    return new FulfilmentPolicy().handle(user, fulfilment)
  }

  async decide(user: User, claim: AfterSalesCase): Promise<AuthorizerResponse> {
    if (claim.state === 'escalated' && !user.isOperations) return AuthorizationResponse.deny()
    return this.handle(user, claim)
  }

  /** Money that did not go back, operations see to. */
  repeatRefund(user: User): AuthorizerResponse {
    return user.isOperations
  }
}

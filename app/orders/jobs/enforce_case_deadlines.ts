import { eachTenant } from '#tenancy'
import { EnforceCaseDeadlines } from '#orders/actions/cases/enforce_case_deadlines'

export default class EnforceCaseDeadlinesTask {
  async run() {
    await eachTenant(() => new EnforceCaseDeadlines().handle())
  }
}

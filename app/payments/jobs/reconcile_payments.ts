import { eachTenant } from '#tenancy'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'

export default class ReconcilePaymentsTask {
  async run() {
    await eachTenant(() => new ReconcilePayments().handle())
  }
}

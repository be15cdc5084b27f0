import { eachTenant } from '#tenancy'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import { tenantsToReconcile } from '#payments/reconciling/tenants_to_reconcile'

/** Suspended tenants, too: what their customers paid or are owed does not wait for them. */
export default class ReconcilePaymentsTask {
  async run() {
    await eachTenant(() => new ReconcilePayments().handle(), 'all', await tenantsToReconcile())
  }
}

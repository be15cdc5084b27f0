import { eachTenant } from '#tenancy'
import { DeliverOverdue } from '#orders/actions/deliver_overdue'

export default class DeliverOverdueTask {
  async run() {
    await eachTenant(async () => {
      await new DeliverOverdue().handle()
    })
  }
}

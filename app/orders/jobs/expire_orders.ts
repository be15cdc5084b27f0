import { eachTenant } from '#tenancy'
import { ExpireOrders } from '#orders/actions/expire_orders'

export default class ExpireOrdersTask {
  async run() {
    await eachTenant(async () => {
      await new ExpireOrders().handle()
    })
  }
}

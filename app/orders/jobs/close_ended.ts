import { eachTenant } from '#tenancy'
import { CloseEnded } from '#orders/actions/close_ended'

export default class CloseEndedTask {
  async run() {
    await eachTenant(async () => {
      await new CloseEnded().handle()
    })
  }
}

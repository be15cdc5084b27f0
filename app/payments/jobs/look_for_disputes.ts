import { FindLostDisputes } from '#payments/actions/find_lost_disputes'

export default class LookForDisputes {
  async run() {
    await new FindLostDisputes().handle()
  }
}

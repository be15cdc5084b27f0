import { clock } from '#foundation'
import { planInForce } from '#commissions'
import { AcceptPlan } from '#commissions/actions/accept_plan'
import { User } from '#identity'
import { Store } from '#stores'
import type { Seeding } from '#database/demo/seed/seeding'

/** Stores that sell less than this have an owner who has not come to read the plan. */
const STRENGTH_OF_READERS = 1.2

/** Most owners accept the plan in the first days, one after the other. */
export async function seedAcceptances({ plan, from, report }: Seeding) {
  const version = await planInForce(from)
  if (!version) throw new Error('There is no plan to accept')
  const readers = plan.stores.filter(({ strength }) => strength >= STRENGTH_OF_READERS)
  for (const [index, { slug, owner }] of readers.entries()) {
    report('acceptances', index / readers.length)
    const store = await Store.findByOrFail('slug', slug)
    const { id: userId } = await User.findByOrFail('email', owner.email)
    const accepted = await clock.at(from.plus({ hours: 3 * (index + 1) }), () =>
      new AcceptPlan().handle({
        storeId: store.id,
        userId,
        planVersionId: version.id,
        locale: plan.locale,
      })
    )
    if (!accepted.ok) throw new Error(`${slug} accepts another plan than is in force`)
  }
}

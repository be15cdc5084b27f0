import { currentTenant, tenantUrl } from '#foundation'
import { Payout, type Payee } from '#payouts'
import { Store } from '#stores'
import { storeLook, tenantLook, type Look } from '#notices/look'
import type { Reader } from '#notices/occurrence'
import { membersOf, ownersOf } from '#notices/readers'
import type { Story } from '#notices/stories/story'

type PayoutPayload = { payoutId: number }

/** Stores and brands have a console to look at; a promoter is told by the store that pays them. */
function about(type: string, letter: string): Story {
  return async (payload, trx) => {
    const { payoutId } = payload as PayoutPayload
    const payout = await Payout.query({ client: trx })
      .where('id', payoutId)
      .preload('payee')
      .firstOrFail()
    const audience = await audienceOf(payout.payee)
    return {
      ...{ type, key: `${type}:${payoutId}`, content: { payout: contentOf(payout) } },
      letters: audience.readers.map((reader) => ({
        ...{ letter, reader, look: audience.look },
        params: { payout: payout.number, amount: payout.amount.format(reader.locale) },
        url: tenantUrl(currentTenant().slug, audience.path(payout)),
      })),
    }
  }
}

async function audienceOf({ ownerType, ownerId }: Payee): Promise<Audience> {
  switch (ownerType) {
    case 'store': {
      const look = storeLook(await Store.findOrFail(ownerId))
      const path = ({ number }: Payout) => `/my-store/payouts/${number}`
      return { readers: await ownersOf(ownerId), look, path }
    }
    case 'brand': {
      const path = () => '/brand/statement'
      return { readers: await membersOf(ownerId), look: await tenantLook(), path }
    }
    case 'promoter':
      return { readers: [], look: await tenantLook(), path: () => '/' }
  }
}

interface Audience {
  readers: Reader[]
  look: Look
  path: (payout: Payout) => string
}

function contentOf(payout: Payout) {
  return {
    number: payout.number,
    state: payout.state,
    payee_type: payout.payee.ownerType as string,
    currency: payout.currency,
    amount_minor: payout.amountMinor.toString(),
  }
}

export const PAYOUT_STORIES: Record<string, Story> = {
  'payout.paid': about('payout.paid', 'payout_paid'),
  'payout.failed': about('payout.failed', 'payout_failed'),
  'payout.returned': about('payout.returned', 'payout_failed'),
}

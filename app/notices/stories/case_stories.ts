import { CASE_DEADLINES, type CaseSide, type CaseState } from '#orders'
import type { Letter } from '#notices/occurrence'
import type { Story } from '#notices/stories/story'
import { ToldCase } from '#notices/stories/told_case'

type CasePayload = { caseId: number; orderId: number; state: CaseState }

/** A state may be entered again, and that is news again: the moment, in milliseconds, tells which. */
const keyOf = (what: string, caseId: number, moment?: number) =>
  [what, caseId, moment].filter((part) => part !== undefined).join(':')

/** What customers are told of by other letters: they did not claim it. */
const NO_CLAIMS = ['cancelled', 'returned', 'disputed']
/** What customers have just done themselves, and nobody else has to know. */
const OWN_DOING: CaseState[] = ['withdrawn', 'returning']

const moved: Story = async (payload, trx) => {
  const { caseId, state, at } = payload as CasePayload & { at?: number }
  const told = await ToldCase.find(caseId, trx)
  const isClaim = !NO_CLAIMS.includes(told.claim.reason)
  const isNews = isClaim && !isEmpty(told)
  return {
    ...{ type: `case.${state}`, key: keyOf(`case.${state}`, caseId, at) },
    orderId: told.claim.orderId,
    content: { order: told.told.content, case: told.content },
    letters: isNews ? await lettersOn(state, told) : [],
  }
}

/** Money that was refunded at Stripe, beyond all that was left of the order. */
const isEmpty = ({ claim: { reason, refundMinor } }: ToldCase) =>
  reason === 'refunded_at_stripe' && refundMinor === 0n

async function lettersOn(state: CaseState, told: ToldCase): Promise<Letter[]> {
  const customers = OWN_DOING.includes(state) ? [] : [told.toCustomer(`case_${state}`)]
  if (state === 'requested' || state === 'returning') {
    return [...customers, ...(await told.toSeller(`seller_case_${state}`))]
  }
  if (state === 'escalated') return [...customers, ...(await told.toOperations('platform_case'))]
  return customers
}

const dueSoon: Story = async (payload, trx) => {
  const { caseId, state, dueAt } = payload as CasePayload & { dueAt?: number }
  const told = await ToldCase.find(caseId, trx)
  if (told.claim.state !== state) return null
  return {
    ...{ type: 'case.due_soon', key: keyOf(`case.due_soon:${state}`, caseId, dueAt) },
    orderId: told.claim.orderId,
    content: { order: told.told.content, case: told.content },
    letters: await remindersTo(CASE_DEADLINES[state]!.side, state, told),
  }
}

async function remindersTo(side: CaseSide, state: CaseState, told: ToldCase): Promise<Letter[]> {
  switch (side) {
    case 'customer':
      return [told.toCustomer(`case_due_${state}`)]
    case 'brand':
      return told.toSeller('seller_case_due')
    case 'platform':
      return told.toOperations('seller_case_due')
  }
}

const messageWritten: Story = async (payload, trx) => {
  const { caseId, messageId, side } = payload as CasePayload & { messageId: number; side: CaseSide }
  const told = await ToldCase.find(caseId, trx)
  const toSeller = side === 'brand' ? [] : await told.toSeller('seller_case_message')
  const toCustomer = side === 'customer' ? [] : [told.toCustomer('case_message')]
  return {
    ...{ type: 'case.message_written', key: `case.message_written:${messageId}` },
    orderId: told.claim.orderId,
    content: { order: told.told.content, case: told.content, side },
    letters: [...toCustomer, ...toSeller],
  }
}

const refundFailed: Story = async (payload, trx) => {
  const { caseId, reference } = payload as CasePayload & { reference: string }
  const told = await ToldCase.find(caseId, trx)
  return {
    ...{ type: 'case.refund_failed', key: `case.refund_failed:${reference}` },
    orderId: told.claim.orderId,
    content: { order: told.told.content, case: told.content },
    letters: await told.toOperations('platform_refund_failed'),
  }
}

export const CASE_STORIES: Record<string, Story> = {
  'case.moved': moved,
  'case.due_soon': dueSoon,
  'case.message_written': messageWritten,
  'case.refund_failed': refundFailed,
}

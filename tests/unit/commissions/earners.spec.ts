import { test } from '@japa/runner'
import type { Candidate } from '#commissions/booking/candidates'
import { earnersOf } from '#commissions/booking/earners'
import { EARNING_ROLES, type EarningRole } from '#money'

const owner = store(1, 'mia@example.com')
const upline1 = store(2, 'li@example.com')
const upline2 = store(3, 'wang@example.com')
const promoter = promoterOf(9, 'pat@example.com')
const all = { owner, upline1, upline2, promoter }

function store(payeeId: number, ...emails: string[]): Candidate {
  return { payeeType: 'store', payeeId, mayEarn: true, emails }
}

function promoterOf(payeeId: number, ...emails: string[]): Candidate {
  return { payeeType: 'promoter', payeeId, mayEarn: true, emails }
}

interface Case {
  name: string
  candidates?: Partial<Record<EarningRole, Candidate | null>>
  buyer?: string
  selfPurchaseEarns?: boolean
  absences: Partial<Record<EarningRole, string>>
}

const CASES: Case[] = [
  { name: 'everyone who is there', absences: {} },
  {
    name: 'whoever is not there does not',
    candidates: { upline2: null },
    absences: { upline2: 'nobody' },
  },
  {
    name: 'the house has no earnings; those above a store of its kind do',
    candidates: { owner: { ...owner, mayEarn: false } },
    absences: { owner: 'does_not_earn' },
  },
  {
    name: 'an owner who also promotes earns once, as the owner',
    candidates: { promoter: promoterOf(9, 'mia@example.com') },
    absences: { promoter: 'earns_once' },
  },
  {
    name: 'an owner who runs the store above, too, earns once, as the owner',
    candidates: { upline1: store(2, 'mia@example.com') },
    absences: { upline1: 'earns_once' },
  },
  {
    name: 'one of two owners is enough to be the same person',
    candidates: { upline2: store(3, 'wang@example.com', 'li@example.com') },
    absences: { upline2: 'earns_once' },
  },
  {
    name: 'who buys in their own store earns nothing from it; those above do',
    buyer: 'Mia@Example.com',
    absences: { owner: 'self_purchase' },
  },
  {
    name: '… unless the plan lets them',
    buyer: 'mia@example.com',
    selfPurchaseEarns: true,
    absences: {},
  },
  {
    name: 'nor do they earn in a second role from what they buy themselves',
    candidates: {
      upline1: store(2, 'mia@example.com'),
      promoter: promoterOf(9, 'mia@example.com'),
    },
    buyer: 'mia@example.com',
    absences: { owner: 'self_purchase', upline1: 'earns_once', promoter: 'earns_once' },
  },
  {
    name: 'who buys by their own link earns nothing from it',
    buyer: 'pat@example.com',
    absences: { promoter: 'self_purchase' },
  },
  {
    name: 'a recruiter who buys in a store of their team earns',
    buyer: 'li@example.com',
    absences: {},
  },
  {
    name: 'a store nobody signs in to earns like any other',
    candidates: { owner: store(1), upline1: store(2) },
    buyer: 'someone@example.com',
    absences: {},
  },
]

test.group('Commissions | who earns from a sale', () => {
  for (const { name, candidates, buyer, selfPurchaseEarns = false, absences } of CASES) {
    test(name, ({ assert }) => {
      const answer = earnersOf({
        candidates: { ...all, ...candidates },
        buyerEmail: buyer ?? null,
        selfPurchaseEarns,
      })
      assert.deepEqual(answer.absences as object, absences)
      for (const role of EARNING_ROLES) {
        const expected = role in absences ? null : { ...all, ...candidates }[role]
        assert.equal(answer.earners[role], expected)
      }
    })
  }
})

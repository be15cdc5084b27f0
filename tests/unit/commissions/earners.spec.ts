import { test } from '@japa/runner'
import type { Candidate } from '#commissions/booking/candidates'
import { earnersOf } from '#commissions/booking/earners'
import { EARNING_ROLES, type EarningRole } from '#money'

const owner = store(1, 'mia@example.com')
const upline1 = store(2, 'li@example.com')
const upline2 = store(3, 'wang@example.com')
const promoter = promoterOf(9, 'pat@example.com')
const all = { owner, upline1, upline2, promoter }
const everyone: EarningRole[] = [...EARNING_ROLES]

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
  earn: EarningRole[]
  selfPurchase?: boolean
}

const CASES: Case[] = [
  { name: 'everyone who is there', earn: everyone },
  {
    name: 'whoever is not there does not',
    candidates: { upline2: null },
    earn: without('upline2'),
  },
  {
    name: 'the house has no earnings; those above a store of its kind do',
    candidates: { owner: { ...owner, mayEarn: false } },
    earn: without('owner'),
  },
  {
    name: 'an owner who also promotes earns once, as the owner',
    candidates: { promoter: promoterOf(9, 'mia@example.com') },
    earn: without('promoter'),
  },
  {
    name: 'an owner who runs the store above, too, earns once, as the owner',
    candidates: { upline1: store(2, 'mia@example.com') },
    earn: without('upline1'),
  },
  {
    name: 'one of two owners is enough to be the same person',
    candidates: { upline2: store(3, 'wang@example.com', 'li@example.com') },
    earn: without('upline2'),
  },
  {
    name: 'who buys in their own store earns nothing from it; those above do',
    buyer: 'Mia@Example.com',
    earn: without('owner'),
    selfPurchase: true,
  },
  {
    name: '… unless the plan lets them',
    buyer: 'mia@example.com',
    selfPurchaseEarns: true,
    earn: everyone,
  },
  {
    name: 'nor do they earn in a second role from what they buy themselves',
    candidates: {
      upline1: store(2, 'mia@example.com'),
      promoter: promoterOf(9, 'mia@example.com'),
    },
    buyer: 'mia@example.com',
    earn: ['upline2'],
    selfPurchase: true,
  },
  {
    name: 'who buys by their own link earns nothing from it',
    buyer: 'pat@example.com',
    earn: without('promoter'),
    selfPurchase: true,
  },
  {
    name: 'a recruiter who buys in a store of their team earns',
    buyer: 'li@example.com',
    earn: everyone,
  },
  {
    name: 'a store nobody signs in to earns like any other',
    candidates: { owner: store(1), upline1: store(2) },
    buyer: 'someone@example.com',
    earn: everyone,
  },
]

function without(role: EarningRole): EarningRole[] {
  return everyone.filter((it) => it !== role)
}

test.group('Commissions | who earns from a sale', () => {
  for (const { name, candidates, buyer, selfPurchaseEarns = false, earn, selfPurchase } of CASES) {
    test(name, ({ assert }) => {
      const answer = earnersOf({
        candidates: { ...all, ...candidates },
        buyerEmail: buyer ?? null,
        selfPurchaseEarns,
      })
      assert.deepEqual(
        EARNING_ROLES.filter((role) => answer.earners[role] !== null),
        earn
      )
      assert.equal(answer.selfPurchase, selfPurchase ?? false)
    })
  }
})

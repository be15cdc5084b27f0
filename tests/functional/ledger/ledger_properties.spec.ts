import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  accountKey,
  IdempotencyConflictError,
  OverdraftError,
  payee,
  platform,
  trialBalance,
  type AccountRef,
  type JournalDraft,
} from '#ledger'
import { aJournal, storedAndSummed, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const ACCOUNTS = [
  platform('order_clearing'),
  platform('platform_revenue'),
  payee('earnings_pending', 'store', 1),
  payee('earnings_available', 'store', 1),
  payee('earnings_available', 'promoter', 1),
  payee('brand_payable', 'brand', 2),
  payee('payout_reserved', 'store', 1),
]

/** What the ledger promises, in a few lines, with no thought of speed or concurrency. */
class LedgerModel {
  balances = new Map<string, bigint>()
  journals = new Map<string, string>()

  post(drafts: JournalDraft[]): 'posted' | 'conflict' | 'overdraft' {
    const content = (draft: JournalDraft) =>
      draft.postings
        .map((it) => [accountKey(it.debit), accountKey(it.credit), it.amountMinor])
        .join()
    const contents = new Map<string, string>()
    for (const draft of drafts) {
      const key = draft.idempotencyKey
      const known = this.journals.get(key) ?? contents.get(key)
      if (known !== undefined && known !== content(draft)) return 'conflict'
      contents.set(key, content(draft))
    }

    const balances = new Map(this.balances)
    const journals = new Map(this.journals)
    for (const draft of drafts) {
      if (journals.has(draft.idempotencyKey)) continue
      journals.set(draft.idempotencyKey, content(draft))
      if (!this.#apply(draft, balances)) return 'overdraft'
    }
    this.balances = balances
    this.journals = journals
    return 'posted'
  }

  #apply({ postings }: JournalDraft, balances: Map<string, bigint>): boolean {
    const before = new Map(balances)
    const add = (ref: AccountRef, minor: bigint) =>
      balances.set(accountKey(ref), (balances.get(accountKey(ref)) ?? 0n) + minor)
    for (const { debit, credit, amountMinor } of postings) {
      add(debit, -amountMinor)
      add(credit, amountMinor)
    }
    return postings
      .flatMap(({ debit, credit }) => [
        { ref: debit, strict: ['earnings_pending', 'payout_reserved'].includes(debit.kind) },
        { ref: credit, strict: ['earnings_pending', 'payout_reserved'].includes(credit.kind) },
        { ref: debit, strict: credit.kind === 'payout_reserved' && debit.ownerId !== 0 },
      ])
      .every(({ ref, strict }) => {
        const [was, is] = [before, balances].map((of) => of.get(accountKey(ref)) ?? 0n)
        return !strict || is >= 0n || is >= was
      })
  }
}

const anyPosting = fc
  .tuple(
    fc.shuffledSubarray(ACCOUNTS, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 1, max: 9 })
  )
  .map(([[debit, credit], amount]) => ({ debit, credit, amountMinor: BigInt(amount * 100) }))

const anyJournal = fc
  .record({
    key: fc.integer({ min: 1, max: 40 }),
    postings: fc.array(anyPosting, { minLength: 1, maxLength: 4 }),
  })
  .map(({ key, postings }) => ({
    ...aJournal(`key:${key}`, ACCOUNTS[0], ACCOUNTS[1], 1n),
    postings,
  }))

const anyBatch = fc.array(anyJournal, { minLength: 1, maxLength: 5 })

async function outcomeOf(posting: Promise<unknown>) {
  try {
    await posting
    return 'posted'
  } catch (error) {
    if (error instanceof IdempotencyConflictError) return 'conflict'
    if (error instanceof OverdraftError) return 'overdraft'
    throw error
  }
}

test.group('Ledger | against a model of it (invariants 1, 3, 8)', () => {
  test('every sequence of batches ends as in the model, redelivered or not', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBatch, { maxLength: 12 }), async (batches) => {
        const tenant = await givenATenant()
        const model = new LedgerModel()
        for (const batch of [...batches, ...batches]) {
          const expected = model.post(batch)
          assert.equal(await outcomeOf(whenPosted(tenant, batch)), expected)
          const { stored, summed } = await storedAndSummed(tenant)
          assert.deepEqual(stored, summed)
          for (const [key, minor] of Object.entries(stored)) {
            assert.equal(minor, model.balances.get(key) ?? 0n, key)
          }
        }
        const rows = await inTenant(tenant, () => trialBalance())
        const total = (side: string) =>
          rows
            .filter(({ normalSide }) => normalSide === side)
            .reduce((sum, { balance }) => sum + balance.minor, 0n)
        assert.equal(total('debit'), total('credit'))
      }),
      { numRuns: 30 }
    )
  }).timeout(120_000)

  test('batches delivered at once and several times leave balances that sum up', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBatch, { minLength: 2, maxLength: 8 }), async (batches) => {
        const tenant = await givenATenant()
        const outcomes = await Promise.all(
          [...batches, ...batches].map((batch) => outcomeOf(whenPosted(tenant, batch)))
        )
        assert.isTrue(outcomes.every((it) => ['posted', 'conflict', 'overdraft'].includes(it)))
        const { stored, summed } = await storedAndSummed(tenant)
        assert.deepEqual(stored, summed)
        for (const ref of ACCOUNTS.filter(({ kind }) => /pending|reserved/.test(kind))) {
          assert.isTrue((stored[accountKey(ref)] ?? 0n) >= 0n)
        }
      }),
      { numRuns: 25 }
    )
  }).timeout(120_000)
})

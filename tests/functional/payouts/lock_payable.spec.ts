import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { payee, platform, PostJournals } from '#ledger'
import { EnsurePayees } from '#payouts'
import { lockPayable } from '#payouts/lock_payable'
import type { ListPayableInput } from '#payouts/queries/list_payable'
import { aJournal, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenAvailable } from '#tests/fixtures/payouts_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const input: ListPayableInput = { rail: 'manual', ownerTypes: ['store'], minimumMinor: 100n }

async function givenAPayableStore() {
  const tenant = await givenATenant()
  const store = await givenAStore({ tenant })
  await givenAvailable(tenant, 'store', store.id, 700n)
  await inTenant(tenant, () => new EnsurePayees().handle(['store']))
  return { tenant, store }
}

test.group('What is to be paid', () => {
  test('is locked, and payees and accounts are left to others', async ({ assert, cleanup }) => {
    const { tenant } = await givenAPayableStore()
    const trx = await db.transaction()
    cleanup(() => trx.rollback())
    const payable = await inTenant(tenant, () => lockPayable(input, trx))
    assert.deepEqual(
      payable.map(({ amountMinor }) => amountMinor),
      [700n]
    )
    const isFree = (table: string) =>
      db
        .rawQuery(`SELECT * FROM ${table} WHERE tenant_id = ? FOR UPDATE NOWAIT`, [tenant.id])
        .then(() => true)
        .catch(() => false)
    assert.isFalse(await isFree('ledger_balances'))
    assert.isTrue(await isFree('payees'))
    assert.isTrue(await isFree('ledger_accounts'))
  })

  test('is what stands there under the lock, where the list is older', async ({
    assert,
    cleanup,
  }) => {
    const { tenant, store } = await givenAPayableStore()
    const refund = await db.transaction()
    cleanup(() => (refund.isCompleted ? undefined : refund.rollback()))
    const account = payee('earnings_available', 'store', store.id)
    await inTenant(tenant, () =>
      new PostJournals().handle(
        [aJournal('refund', account, platform('order_clearing'), 601n)],
        refund
      )
    )
    const locked = inTenant(tenant, () => db.transaction((trx) => lockPayable(input, trx)))
    await refund.commit()
    assert.deepEqual(await locked, [])
    await whenPosted(tenant, [aJournal('sale', platform('order_clearing'), account, 1n)])
    const [one] = await inTenant(tenant, () => db.transaction((trx) => lockPayable(input, trx)))
    assert.equal(one.amountMinor, 100n)
  })
})

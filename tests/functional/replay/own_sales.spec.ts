import { truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { Tenant } from '#tenancy'
import { countOf } from '#tests/fixtures/ledger_fixture'
import {
  aReplaySlug,
  balancesOf,
  givenASalesFile,
  summaryOf,
  whenReplayed,
} from '#tests/fixtures/replay_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

/**
 * Eight customers: 100 is store 0; 101 to 105 are stores 1 to 5, recruited by store 0; 106 is store
 * 6, recruited by store 1; 999, who only gives back, is store 7. All figures are worked by hand.
 */
const JANUARY = [
  'A1, 10001A, 10, 2011-01-03 08:00:00, 10.00, 100.0',
  'A2, 10001A, 1, 2011-01-05 08:00:00, 10.00, 101.0',
  'A3, 20001, 1, 2011-01-06 08:00:00, 1.00, 102.0',
  'A4, 20001, 1, 2011-01-06 08:00:00, 1.00, 103.0',
  'A5, 20001, 1, 2011-01-06 08:00:00, 1.00, 104.0',
  'A6, 20001, 1, 2011-01-06 08:00:00, 1.00, 105.0',
  'A7, 10001A, 3, 2011-01-10 08:00:00, 9.999, 106.0',
  'H1, 20001, 5, 2011-01-11 08:00:00, 1.00, ',
  'C1, 10001A, -1, 2011-01-12 08:00:00, 9.99, 106.0',
  'X1, POST, 1, 2011-01-13 08:00:00, 5.00, 106.0',
  'X2, 20001, 1, 2011-01-13 08:00:00, 0.0, 106.0',
  'X3, 20001, -1, 2011-01-13 08:00:00, 1.00, 106.0',
  'A8, 10001A, 2, 2011-01-20 08:00:00, 10.00, 100.0',
  'C2, 10001A, -12, 2011-01-22 09:00:00, 10.00, 100.0',
  'C3, 10001A, -1, 2011-01-22 10:00:00, 10.00, 100.0',
  'C4, 10001A, -4, 2011-01-22 11:00:00, 10.00, 999.0',
]

const FEBRUARY = [
  'C5, 10001A, -1, 2011-02-10 08:00:00, 10.00, 101.0',
  'A9, 20001, 100, 2011-02-20 08:00:00, 1.00, 101.0',
]

/**
 * A1 10000: owner 1250, brand 6000. A2 1000: 125, 47. A3 to A6 100 each: 12, 5, brand 60.
 * A7 2997: 374, 142, 68, brand 3 × 599. A8 2000: 250, brand 1200. H1: brand 300.
 * C1 takes back a third of A7: 124, 47, 22, brand 599. C2 takes all of A8, from pending, and all of
 * A1, which had matured two days before.
 */
const AFTER_JANUARY = `payee,accrued,reversed,paid,available,pending
brand:10,9597,7799,1798,0,0
brand:20,540,0,0,540,0
store:100,1635,1522,0,113,0
store:101,267,47,0,220,0
store:102,12,0,0,12,0
store:103,12,0,0,12,0
store:104,12,0,0,12,0
store:105,12,0,0,12,0
store:106,374,124,0,250,0
`

/** C5 takes back A2, whose brand was paid; A9, not yet matured, is 1250 and 475, brand 6000. */
const AFTER_FEBRUARY = `payee,accrued,reversed,paid,available,pending
brand:10,9597,8399,1798,-600,0
brand:20,6540,0,0,540,6000
store:100,2110,1569,0,66,475
store:101,1517,172,0,95,1250
store:102,12,0,0,12,0
store:103,12,0,0,12,0
store:104,12,0,0,12,0
store:105,12,0,0,12,0
store:106,374,124,0,250,0
`

test.group('Replay | sales of our own', () => {
  test('come to the figures worked by hand', async ({ assert }) => {
    const slug = aReplaySlug()
    await whenReplayed(slug, await givenASalesFile('2011-01.csv.gz', JANUARY))
    assert.equal(await balancesOf(slug), AFTER_JANUARY)
    assert.deepEqual(await summaryOf(slug), {
      rows: 16,
      lines: 9,
      orders: 9,
      returns: 3,
      stores: 8,
      gross: 16897n,
      refunded: 12999n,
      accrued_stores: 2324n,
      reversed_stores: 1693n,
      paid_stores: 0n,
      available_stores: 631n,
      pending_stores: 0n,
      brands_net: 2338n,
      platform: 929n,
      negative: 0,
      skipped: {
        'not a product': 1,
        'no price': 1,
        'no quantity': 1,
        'return without a sale (units)': 5,
      },
    })
  })

  test('run again change nothing', async ({ assert }) => {
    const slug = aReplaySlug()
    const file = await givenASalesFile('2011-01.csv.gz', JANUARY)
    const tenant = await whenReplayed(slug, file)
    const before = [await summaryOf(slug), await countOf(tenant, 'ledger_postings')]
    await whenReplayed(slug, file)
    assert.deepEqual([await summaryOf(slug), await countOf(tenant, 'ledger_postings')], before)
    assert.equal(await balancesOf(slug), AFTER_JANUARY)
  })

  test('month after month come to the same as all at once', async ({ assert }) => {
    const [stepwise, together] = [aReplaySlug(), aReplaySlug()]
    const january = await givenASalesFile('2011-01.csv.gz', JANUARY)
    const february = await givenASalesFile('2011-02.csv.gz', FEBRUARY)
    await whenReplayed(stepwise, january)
    await whenReplayed(stepwise, january, february)
    await whenReplayed(together, january, february)
    assert.equal(await balancesOf(together), AFTER_FEBRUARY)
    assert.equal(await balancesOf(stepwise), AFTER_FEBRUARY)
    assert.deepEqual(await summaryOf(stepwise), await summaryOf(together))
    assert.equal((await summaryOf(together)).negative, 1)
  })

  test('broken off in the middle go on where they were', async ({ assert }) => {
    const slug = aReplaySlug()
    const january = await givenASalesFile('2011-01.csv.gz', JANUARY)
    const broken = await givenASalesFile('2011-02.csv.gz', FEBRUARY)
    await truncate(broken, 60)
    await assert.rejects(() => whenReplayed(slug, january, broken), /2011-02.csv.gz cannot be read/)

    const tenant = await Tenant.findByOrFail('slug', slug)
    const ordersBefore = await countOf(tenant, 'orders')
    assert.isAbove(ordersBefore, 3)
    assert.isBelow(ordersBefore, 9)
    await whenReplayed(slug, january, await givenASalesFile('2011-02.csv.gz', FEBRUARY))
    assert.equal(await balancesOf(slug), AFTER_FEBRUARY)
    assert.equal((await summaryOf(slug)).rows, 18)
  })

  test('name what is wrong with a file', async ({ assert }) => {
    const row = 'A1, 10001A, x, 2011-01-03 08:00:00, 1, 1'
    const bad = await givenASalesFile('bad.csv.gz', [row])
    const refused = (path: string, message: RegExp) =>
      assert.rejects(() => whenReplayed(aReplaySlug(), path), message)
    await refused(bad, /^bad.csv.gz, row 1: Quantity "x" is not a whole number$/)
    await refused('/nowhere.csv.gz', /^\/nowhere.csv.gz cannot be read: .*no such file/)

    const plain = join(tmpdir(), `${aReplaySlug()}.csv`)
    await writeFile(plain, 'InvoiceNo,Quantity\n1,2\n')
    await refused(plain, /csv has no column StockCode, Description, InvoiceDate, UnitPrice/)
  })

  test('are refused by a tenant that was set up otherwise', async ({ assert }) => {
    const file = await givenASalesFile('2011-01.csv.gz', JANUARY)
    const dollars = await givenATenant({ currency: 'USD' })
    const shortHold = await givenATenant({ currency: 'GBP', returnWindowDays: 14 })
    const present = await givenATenant({ currency: 'GBP', returnWindowDays: 17 })
    for (const [tenant, message] of [
      [dollars, /counts in USD, not in GBP/],
      [shortHold, /holds earnings for 14 days, not for 17/],
      [present, /lives in the present/],
    ] as const) {
      await assert.rejects(() => whenReplayed(tenant.slug, file), message)
      assert.equal(await countOf(tenant, 'orders'), 0)
    }
  })
})

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'
import { ReplayFiles } from '#replay'
import { aReplaySlug, balancesOf, summaryOf } from '#tests/fixtures/replay_fixture'

/** Given beside the repository, not in it: Daqing Chen, Online Retail, UCI ML Repository, CC BY 4.0. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/online-retail/', import.meta.url))
const isThere = existsSync(`${FOLDER}2010-12.csv.gz`)

test.group('Replay | Online Retail', () => {
  test('December 2010 comes to the known answer, byte for byte', async ({ assert }) => {
    const slug = aReplaySlug()
    await new ReplayFiles().handle({ paths: [`${FOLDER}2010-12.csv.gz`], tenantSlug: slug })
    assert.equal(await balancesOf(slug), await readFile(`${FOLDER}2010-12.expected.csv`, 'utf8'))
    assert.deepEqual(await summaryOf(slug), {
      rows: 42_481,
      lines: 41_310,
      orders: 1_550,
      returns: 340,
      stores: 947,
      gross: 77_786_564n,
      refunded: 847_187n,
      accrued_stores: 11_011_448n,
      reversed_stores: 157_834n,
      paid_stores: 7_971_429n,
      available_stores: 12_921n,
      pending_stores: 2_869_264n,
      brands_net: 46_101_875n,
      platform: 19_983_888n,
      negative: 0,
      skipped: {
        'not a product': 200,
        'no price': 273,
        'no quantity': 0,
        'return without a sale (units)': 12_693,
      },
    })
  })
    .timeout(300_000)
    .skip(!isThere, `${FOLDER} is not there`)
})

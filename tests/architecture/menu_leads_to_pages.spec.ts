import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { MENU } from '../../resources/layouts/console_menu.js'
import { currentEntry } from '../../resources/layouts/current_entry.js'
import { STORE_TABS } from '../../resources/layouts/store_tabs.js'

const ENTRIES = MENU.flatMap(({ entries }) => entries)
/** Overviews; every other page belongs to what it is about. */
const HOMES = ['/platform', '/finance', '/brand']

test.group('The menu of the consoles', () => {
  test('marks the section of every page below it', ({ assert }) => {
    router.commit()
    const pages = Object.values(router.toJSON())
      .flat()
      .filter(({ methods }) => methods.includes('GET'))
      .map(({ pattern }) => pattern)
      .filter((pattern) => HOMES.some((home) => pattern.startsWith(`${home}/`)))
    assert.isAbove(pages.length, 40)
    const homeless = pages.filter((page) => HOMES.includes(currentEntry(ENTRIES, page) ?? HOMES[0]))
    assert.deepEqual(homeless, [])
  })

  test('marks the entry with the longest path, and none for a neighbour’s name', ({ assert }) => {
    assert.equal(currentEntry(ENTRIES, '/finance'), '/finance')
    assert.equal(currentEntry(ENTRIES, '/finance/orders/B1'), '/finance/ledger')
    assert.equal(currentEntry(ENTRIES, '/platform/purchase-orders/P1'), '/platform/purchase-orders')
    assert.isUndefined(currentEntry(ENTRIES, '/brands'))
  })

  for (const [page, tab] of [
    ['/my-store', '/my-store'],
    ['/my-store/settings', '/my-store'],
    ['/my-store/payouts/P1', '/my-store/earnings'],
    ['/my-store/markup', '/my-store/products'],
    ['/my-store/invitations/I1', '/my-store/team'],
  ]) {
    test(`marks ${tab} at an owner’s ${page}`, ({ assert }) => {
      assert.equal(currentEntry(STORE_TABS, page), tab)
    })
  }
})

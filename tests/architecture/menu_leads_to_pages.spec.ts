import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { MENU } from '../../resources/layouts/console_menu.js'
import { currentEntry } from '../../resources/layouts/current_entry.js'

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
    const homeless = pages.filter((page) => HOMES.includes(currentEntry(MENU, page) ?? HOMES[0]))
    assert.deepEqual(homeless, [])
  })

  test('marks the entry with the longest path, and none for a neighbour’s name', ({ assert }) => {
    assert.equal(currentEntry(MENU, '/finance'), '/finance')
    assert.equal(currentEntry(MENU, '/finance/orders/B1'), '/finance/ledger')
    assert.equal(currentEntry(MENU, '/platform/purchase-orders/P1'), '/platform/purchase-orders')
    assert.isUndefined(currentEntry(MENU, '/brands'))
  })
})

import { test } from '@japa/runner'
import { databasePattern, parseGrant, reaches } from '#foundation/grants/present_grants'

test.group('Grants, as the server tells them', () => {
  test('are read with their scope as it stands there', ({ assert }) => {
    assert.deepEqual(
      parseGrant('GRANT SELECT, LOCK TABLES ON `shop\\_a`.* TO `app`@`%` WITH GRANT OPTION'),
      {
        rights: ['SELECT', 'LOCK TABLES', 'GRANT OPTION'],
        scope: '`shop\\_a`.*',
        database: 'shop\\_a',
        table: '*',
      }
    )
    assert.deepEqual(parseGrant('GRANT UPDATE ON `shop_a`.`orders` TO `app`@`%`')?.table, 'orders')
    assert.isNull(parseGrant('GRANT `auditor` TO `app`@`%`'))
  })

  for (const [scope, name, expected] of [
    ['*.*', 'shop_a', true],
    ['`shop_a`.*', 'shop_a', true],
    ['`shop_a`.*', 'shopXa', true],
    ['`shop\\_a`.*', 'shop_a', true],
    ['`shop\\_a`.*', 'shopXa', false],
    ['`shop%`.*', 'shop_a', true],
    ['`shop-a.b`.*', 'shop-a.b', true],
    ['`shop-a.b`.*', 'shop-aXb', false],
    ['`shop_a`.`orders`', 'shop_a', true],
    ['`shop_a`.`orders`', 'shopXa', false],
  ] as const) {
    test(`one on ${scope} ${expected ? 'reaches' : 'does not reach'} ${name}`, ({ assert }) => {
      const grant = parseGrant(`GRANT DELETE ON ${scope} TO \`app\`@\`%\``)!
      assert.equal(reaches(grant, name), expected)
    })
  }

  test('name a database without its wildcards', ({ assert }) => {
    assert.equal(databasePattern('shop_a%'), 'shop\\_a\\%')
  })
})

import { test } from '@japa/runner'
import { matchRule, ruleBook } from '#commissions/plans/match_rule'
import type { PlanRule, RuleScope } from '#commissions/plans/plan_rule'

let nextId = 1

function rule(scope: RuleScope, scopeId: number, storeTier = ''): PlanRule {
  return {
    id: nextId++,
    scope,
    scopeId,
    storeTier,
    base: 'gross',
    rates: { owner: 1000, upline1: 0, upline2: 0, promoter: 0 },
    markupShareBp: 10_000,
  }
}

const subject = {
  variantId: 1,
  productId: 10,
  brandId: 100,
  categoryIds: [1002, 1001],
  storeTier: 'gold',
}

test.group('Commissions | the rule that covers a line', () => {
  const tenant = rule('tenant', 0)
  const parentCategory = rule('category', 1001)
  const category = rule('category', 1002)
  const brand = rule('brand', 100)
  const product = rule('product', 10)
  const variant = rule('variant', 1)
  const ofOthers = [
    rule('variant', 2),
    rule('product', 11),
    rule('brand', 101),
    rule('category', 1003),
  ]

  for (const [name, rules, expected] of [
    ['none, where there is none', [], null],
    ['none, where all are about something else', ofOthers, null],
    ['the tenant’s, where nothing is said of what is sold', [...ofOthers, tenant], tenant],
    ['a category’s before the tenant’s', [tenant, parentCategory], parentCategory],
    ['the nearer category’s', [parentCategory, category, tenant], category],
    ['the brand’s before the category’s', [category, brand, tenant], brand],
    ['the product’s before the brand’s', [brand, product, tenant], product],
    ['the variant’s before all', [tenant, category, brand, product, variant], variant],
  ] as const) {
    test(name, ({ assert }) => {
      assert.equal(matchRule(ruleBook(rules), subject), expected)
    })
  }

  test('of one scope, that which names the store’s tier', ({ assert }) => {
    const [gold, silver] = [rule('brand', 100, 'gold'), rule('brand', 100, 'silver')]
    assert.equal(matchRule(ruleBook([brand, gold, silver]), subject), gold)
    assert.equal(matchRule(ruleBook([brand, silver]), subject), brand)
    assert.isNull(matchRule(ruleBook([silver]), subject))
  })

  test('what is sold decides before the tier does', ({ assert }) => {
    const goldOfTenant = rule('tenant', 0, 'gold')
    assert.equal(matchRule(ruleBook([goldOfTenant, product]), subject), product)
  })
})

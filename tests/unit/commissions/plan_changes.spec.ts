import { test } from '@japa/runner'
import { planChanges } from '#commissions/plans/plan_changes'
import { aRule, RATES } from '#tests/fixtures/commissions_fixture'

const terms = (change: object = {}) => ({
  rules: [aRule()],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 500,
  ...change,
})
const brand = aRule(RATES, { scope: 'brand', scopeId: 7 })

test.group('Commissions | what a version changes', () => {
  test('nothing, where nothing differs but the order of the rules', ({ assert }) => {
    const before = terms({ rules: [aRule(), brand] })
    assert.isEmpty(planChanges(before, terms({ rules: [brand, aRule()] })))
  })

  test('settings, rules that go, come, and say something else', ({ assert }) => {
    const gold = aRule(RATES, { storeTier: 'gold' })
    const changed = aRule({ ...RATES, owner: 1300 }, { base: 'retail' })
    const after = terms({ rules: [changed, gold], holdDays: 3 })
    assert.deepEqual(planChanges(terms({ rules: [aRule(), brand] }), after), [
      { type: 'setting', name: 'holdDays', from: 0, to: 3 },
      { type: 'rule_removed', rule: brand },
      { type: 'rule_changed', rule: changed, name: 'base', from: 'gross', to: 'retail' },
      { type: 'rule_changed', rule: changed, name: 'owner', from: 1250, to: 1300 },
      { type: 'rule_added', rule: gold },
    ])
  })
})

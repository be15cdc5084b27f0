import { test } from '@japa/runner'
import { problemsOf } from '#commissions/plans/rule_problems'
import { aRule, RATES } from '#tests/fixtures/commissions_fixture'

test.group('Commissions | rules that cannot be a plan', () => {
  for (const [name, rules, expected] of [
    ['none at all', [], [{ type: 'no_rules' }]],
    ['the rates of the example are fine', [aRule()], []],
    [
      'a negative rate',
      [aRule({ ...RATES, owner: -1 })],
      [{ type: 'rate_invalid', rule: 0, what: 'owner', value: -1 }],
    ],
    [
      'a fraction of a basis point',
      [aRule({ ...RATES, upline2: 12.5 })],
      [{ type: 'rate_invalid', rule: 0, what: 'upline2', value: 12.5 }],
    ],
    [
      'a rate over the whole',
      [aRule({ ...RATES, promoter: 10_001 })],
      [{ type: 'rate_invalid', rule: 0, what: 'promoter', value: 10_001 }],
    ],
    [
      'a markup share over the whole',
      [aRule(RATES, { markupShareBp: 10_001 })],
      [{ type: 'rate_invalid', rule: 0, what: 'markup_share', value: 10_001 }],
    ],
    [
      'rates that together exceed the whole',
      [aRule({ owner: 9000, upline1: 500, upline2: 400, promoter: 101 })],
      [{ type: 'rates_over_whole', rule: 0, sumBp: 10_001 }],
    ],
    [
      'rates that together are the whole are fine',
      [aRule({ owner: 9000, upline1: 500, upline2: 400, promoter: 100 })],
      [],
    ],
    [
      'a rule of a brand that names none',
      [aRule(RATES, { scope: 'brand' })],
      [{ type: 'scope_invalid', rule: 0 }],
    ],
    [
      'a rule of the tenant that names something',
      [aRule(RATES, { scopeId: 4 })],
      [{ type: 'scope_invalid', rule: 0 }],
    ],
    ['the same scope and tier twice', [aRule(), aRule()], [{ type: 'rule_repeated', rule: 1 }]],
    ['another tier is another rule', [aRule(), aRule(RATES, { storeTier: 'gold' })], []],
  ] as const) {
    test(name, ({ assert }) => {
      assert.deepEqual(problemsOf(rules as never), expected as never)
    })
  }
})

import type { SchemaRules } from '@adonisjs/lucid/types/schema_generator'

/**
 * How columns become properties of the generated `database/schema.ts`:
 * ids are numbers, `*_minor` columns are bigints of minor units, JSON columns are parsed.
 */
const MINOR_COLUMNS = [
  'amount_minor',
  'balance_minor',
  'base_minor',
  'brand_minor',
  'brand_reversed_minor',
  'cash_minor',
  'ceiling_price_minor',
  'covered_minor',
  'fee_minor',
  'floor_price_minor',
  'goods_minor',
  'gross_minor',
  'markup_minor',
  'minimum_minor',
  'owner_minor',
  'platform_discount_minor',
  'platform_minor',
  'platform_reversed_minor',
  'pool_minor',
  'price_minor',
  'promoter_minor',
  'proposed_retail_price_minor',
  'proposed_supply_price_minor',
  'refund_gross_minor',
  'refund_minor',
  'refunded_cash_minor',
  'refunded_discount_minor',
  'refunded_gross_minor',
  'refunded_minor',
  'retail_price_minor',
  'reversed_minor',
  'seen_price_minor',
  'shipping_fee_minor',
  'shipping_minor',
  'shipping_refund_minor',
  'shipping_refunded_minor',
  'store_discount_minor',
  'supply_price_minor',
  'total_minor',
  'unit_cost_minor',
  'unit_price_minor',
  'upline1_minor',
  'upline2_minor',
]

const JSON_COLUMNS: Record<string, string> = {
  absences: 'Record<string, string>',
  attribution: 'Record<string, unknown>',
  changes: 'Record<string, unknown>',
  counts: 'Record<string, number>',
  details: 'Record<string, unknown>',
  failure: 'Record<string, unknown>',
  event_types: 'string[]',
  ignored_columns: 'string[]',
  look: 'Record<string, string | null>',
  option_names: 'string[]',
  option_values: 'string[]',
  outcome: 'Record<string, unknown>',
  params: 'Record<string, string | number>',
  payload: 'Record<string, unknown>',
  preview: 'Record<string, unknown>[]',
  reasoning: 'Record<string, unknown>',
  shipping_address: 'Record<string, string | null>',
  tags: 'string[]',
  terms: 'Record<string, unknown>',
  translations: 'Record<string, Record<string, string>>',
}

const decorators = {
  source: '#foundation/models/columns',
  namedImports: ['minorColumn', 'jsonColumn'],
}

export default {
  types: {
    bigint: { tsType: 'number', imports: [], decorators: [{ name: '@column' }] },
  },
  columns: {
    ...Object.fromEntries(
      MINOR_COLUMNS.map((name) => [
        name,
        { tsType: 'bigint', imports: [decorators], decorators: [{ name: '@minorColumn' }] },
      ])
    ),
    ...Object.fromEntries(
      Object.entries(JSON_COLUMNS).map(([name, tsType]) => [
        name,
        { tsType, imports: [decorators], decorators: [{ name: '@jsonColumn' }] },
      ])
    ),
  },
  tables: {
    payments: {
      columns: { failure: { tsType: 'string', imports: [], decorators: [{ name: '@column' }] } },
    },
    refunds: {
      columns: { failure: { tsType: 'string', imports: [], decorators: [{ name: '@column' }] } },
    },
    payouts: {
      columns: { failure: { tsType: 'string', imports: [], decorators: [{ name: '@column' }] } },
    },
  },
  primaryKey: (_table, _keys, columns) =>
    columns.id && {
      columnName: 'id',
      columnInfo: {
        tsType: 'number',
        imports: [],
        decorators: [{ name: '@column', args: { isPrimary: true } }],
      },
    },
} satisfies SchemaRules

import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a sale was split by never changes: neither a published plan nor a line's own split. */
export default class extends BaseSchema {
  async up() {
    this.#refuse('commission_plan_versions', 'INSERT', "NEW.state <> 'draft'", NEW_ARE_DRAFTS)
    for (const change of ['UPDATE', 'DELETE']) {
      this.#refuse('commission_plan_versions', change, "OLD.state = 'published'", VERSIONS_STAND)
    }
    const eitherPublished = `${isPublished('OLD')} OR ${isPublished('NEW')}`
    this.#refuse('commission_rules', 'INSERT', isPublished('NEW'), RULES_STAND)
    this.#refuse('commission_rules', 'UPDATE', eitherPublished, RULES_STAND)
    this.#refuse('commission_rules', 'DELETE', isPublished('OLD'), RULES_STAND)
    this.#refuse('line_splits', 'UPDATE', anyChangeOf(FROZEN_IN_SPLITS), SPLITS_STAND)
    this.#refuse('earnings', 'UPDATE', anyChangeOf(FROZEN_IN_EARNINGS), SPLITS_STAND)
    for (const table of ['line_splits', 'earnings', 'split_reversals']) {
      this.#refuse(table, 'DELETE', 'TRUE', SPLITS_STAND)
    }
    this.#refuse('split_reversals', 'UPDATE', 'TRUE', SPLITS_STAND)
  }

  async down() {
    for (const [table, change] of TRIGGERS) {
      this.schema.raw(`DROP TRIGGER IF EXISTS ${nameOf(table, change)}`)
    }
  }

  #refuse(table: string, change: string, condition: string, message: string) {
    this.schema.raw(`
      CREATE TRIGGER ${nameOf(table, change)} BEFORE ${change} ON ${table} FOR EACH ROW
      BEGIN
        IF ${condition} THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}';
        END IF;
      END
    `)
  }
}

const NEW_ARE_DRAFTS = 'a plan version begins as a draft'
const VERSIONS_STAND = 'a published plan version never changes; publish another'
const RULES_STAND = 'rules of a published plan version never change; publish another'
const SPLITS_STAND = 'what a sale was split by never changes; reverse it'

const FROZEN_IN_SPLITS = [
  'order_id',
  'order_line_id',
  'fulfilment_id',
  'brand_id',
  'supply_source',
  'plan_version_id',
  'rule_id',
  'base',
  'owner_bp',
  'upline1_bp',
  'upline2_bp',
  'promoter_bp',
  'markup_share_bp',
  'self_purchase',
  'owner_store_id',
  'upline1_store_id',
  'upline2_store_id',
  'promoter_id',
  'currency',
  'gross_minor',
  'base_minor',
  'pool_minor',
  'cash_minor',
  'platform_discount_minor',
  'brand_minor',
  'platform_minor',
]

const FROZEN_IN_EARNINGS = [
  'line_split_id',
  'order_id',
  'order_line_id',
  'role',
  'payee_type',
  'payee_id',
  'rate_bp',
  'currency',
  'amount_minor',
  'markup_minor',
  'earned_at',
]

const TRIGGERS = [
  ['commission_plan_versions', 'INSERT'],
  ['commission_plan_versions', 'UPDATE'],
  ['commission_plan_versions', 'DELETE'],
  ['commission_rules', 'INSERT'],
  ['commission_rules', 'UPDATE'],
  ['commission_rules', 'DELETE'],
  ['line_splits', 'UPDATE'],
  ['line_splits', 'DELETE'],
  ['earnings', 'UPDATE'],
  ['earnings', 'DELETE'],
  ['split_reversals', 'UPDATE'],
  ['split_reversals', 'DELETE'],
] as const

function nameOf(table: string, change: string): string {
  return `${table}_no_${change.toLowerCase()}`
}

function isPublished(row: 'NEW' | 'OLD'): string {
  return `(SELECT state FROM commission_plan_versions
    WHERE tenant_id = ${row}.tenant_id AND id = ${row}.plan_version_id) = 'published'`
}

function anyChangeOf(columns: readonly string[]): string {
  return columns.map((column) => `NOT (NEW.${column} <=> OLD.${column})`).join(' OR ')
}

import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Why a role took no part in a line, for each role without an earner. Older lines know of their own
 * purchases only: who bought for themselves was the owner where there is none, else the promoter.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('DROP TRIGGER line_splits_no_update')
    this.schema.raw(
      "ALTER TABLE line_splits ADD COLUMN absences VARCHAR(190) NOT NULL DEFAULT '{}' AFTER self_purchase"
    )
    this.schema.raw(`
      UPDATE line_splits
      SET absences = IF(owner_store_id IS NULL, '{"owner":"self_purchase"}',
        '{"promoter":"self_purchase"}')
      WHERE self_purchase = 1
    `)
    this.schema.raw('ALTER TABLE line_splits DROP COLUMN self_purchase')
    this.#freeze('absences')
  }

  async down() {
    this.schema.raw('DROP TRIGGER line_splits_no_update')
    this.schema.raw(
      'ALTER TABLE line_splits ADD COLUMN self_purchase TINYINT(1) NOT NULL DEFAULT 0 AFTER absences'
    )
    this.schema.raw(
      "UPDATE line_splits SET self_purchase = 1 WHERE absences LIKE '%self_purchase%'"
    )
    this.schema.raw('ALTER TABLE line_splits DROP COLUMN absences')
    this.#freeze('self_purchase')
  }

  #freeze(column: string) {
    const changed = [...FROZEN, column].map((name) => `NOT (NEW.${name} <=> OLD.${name})`)
    this.schema.raw(`
      CREATE TRIGGER line_splits_no_update BEFORE UPDATE ON line_splits FOR EACH ROW
      BEGIN
        IF ${changed.join(' OR ')} THEN
          SIGNAL SQLSTATE '45000'
            SET MESSAGE_TEXT = 'what a sale was split by never changes; reverse it';
        END IF;
      END
    `)
  }
}

const FROZEN = [
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

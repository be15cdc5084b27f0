import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The rest of a plan's terms, and what publication is refused for by the database itself: a
 * jurisdiction's limits, and any active variant that could be sold at a loss to the platform
 * (invariant 12). The arithmetic is that of app/commissions/plans/worst_margin.ts; a property test
 * holds the two together.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE commission_plan_versions
        ADD COLUMN hold_days SMALLINT NOT NULL DEFAULT 0 AFTER self_purchase_earns,
        ADD COLUMN platform_discount_max_bp INT NOT NULL DEFAULT 0 AFTER hold_days,
        ADD COLUMN jurisdiction VARCHAR(8) NULL AFTER platform_discount_max_bp,
        ADD CONSTRAINT plan_hold_days CHECK (hold_days BETWEEN 0 AND 90),
        ADD CONSTRAINT plan_platform_discount CHECK (platform_discount_max_bp BETWEEN 0 AND 10000),
        ADD CONSTRAINT plan_jurisdiction CHECK (jurisdiction IN ('cn', 'eu', 'us')),
        ADD CONSTRAINT plan_self_purchase
          CHECK (jurisdiction IS NULL OR jurisdiction = 'eu' OR self_purchase_earns = 0)
    `)
    this.schema.raw('DROP TRIGGER commission_plan_versions_no_update')
    this.schema.raw(`
      CREATE TRIGGER commission_plan_versions_no_update
      BEFORE UPDATE ON commission_plan_versions FOR EACH ROW
      BEGIN
        -- MariaDB does not know NEW inside a common table expression
        DECLARE own_tenant BIGINT DEFAULT NEW.tenant_id;
        DECLARE own_id BIGINT DEFAULT NEW.id;
        DECLARE own_discount_bp INT DEFAULT NEW.platform_discount_max_bp;
        IF OLD.state = 'published' THEN
          ${signal('a published plan version never changes; publish another')}
        END IF;
        IF NEW.state = 'published' THEN
          IF NEW.jurisdiction IS NULL THEN
            ${signal('a plan is published under a jurisdiction')}
          END IF;
          IF NEW.jurisdiction IN ('cn', 'eu') AND EXISTS (${UPLINES_ABOVE_OWNER}) THEN
            ${signal('uplines together may not earn more than who sells')}
          END IF;
          IF EXISTS (${LOSSES}) THEN
            ${signal('a variant could be sold at a loss to the platform')}
          END IF;
        END IF;
      END
    `)
  }

  async down() {
    this.schema.raw('DROP TRIGGER commission_plan_versions_no_update')
    this.schema.raw(`
      CREATE TRIGGER commission_plan_versions_no_update
      BEFORE UPDATE ON commission_plan_versions FOR EACH ROW
      BEGIN
        IF OLD.state = 'published' THEN
          ${signal('a published plan version never changes; publish another')}
        END IF;
      END
    `)
    this.schema.raw(`
      ALTER TABLE commission_plan_versions
        DROP CONSTRAINT plan_self_purchase,
        DROP CONSTRAINT plan_jurisdiction,
        DROP CONSTRAINT plan_platform_discount,
        DROP CONSTRAINT plan_hold_days,
        DROP COLUMN jurisdiction,
        DROP COLUMN platform_discount_max_bp,
        DROP COLUMN hold_days
    `)
  }
}

function signal(message: string): string {
  return `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}';`
}

const OF_VERSION = 'tenant_id = own_tenant AND plan_version_id = own_id'

const UPLINES_ABOVE_OWNER = `
  SELECT 1 FROM commission_rules WHERE ${OF_VERSION} AND upline1_bp + upline2_bp > owner_bp`

const PRICES = `v.id AS variant_id, v.supply_price_minor AS s, v.retail_price_minor AS r,
  v.floor_price_minor AS f, v.ceiling_price_minor AS c`

const SOLD = `variants v
  JOIN products p ON p.tenant_id = v.tenant_id AND p.id = v.product_id AND p.status = 'approved'`

/** Variants that rules of one scope cover, for every tier that the plan knows. */
function covered(scope: string, rank: number, depth: string, join: string): string {
  return `
    SELECT ${PRICES}, t.store_tier AS tier, ${rank} AS scope_rank, ${depth} AS depth,
      rule.store_tier AS rule_tier, rule.base, rule.markup_share_bp, rule.owner_bp,
      rule.owner_bp + rule.upline1_bp + rule.upline2_bp + rule.promoter_bp AS all_bp
    FROM ${SOLD} ${join}
    JOIN tiers t ON rule.store_tier IN ('', t.store_tier)
    WHERE v.tenant_id = own_tenant AND v.status = 'active'
      AND rule.tenant_id = own_tenant AND rule.plan_version_id = own_id
      AND rule.scope = '${scope}'`
}

const byId = (column: string) => `JOIN commission_rules rule ON rule.scope_id = ${column}`

/** Ten-thousandths of a minor unit that are left to the platform of one unit sold at \`price\`. */
const LEFT_OVER = `
  10000 * (price - s) - base_minor * all_bp
  - IF(price > r, (price - r) * markup_share_bp, 0)
  + IF(price < r, LEAST(base_minor * owner_bp, 10000 * (r - price)), 0)
  - price * own_discount_bp`

const LOSSES = `
  WITH RECURSIVE above (category_id, ancestor_id, depth) AS (
    SELECT id, id, 0 FROM categories WHERE tenant_id = own_tenant
    UNION ALL
    SELECT above.category_id, parent.parent_id, above.depth + 1
    FROM above JOIN categories parent
      ON parent.tenant_id = own_tenant AND parent.id = above.ancestor_id
    WHERE parent.parent_id IS NOT NULL AND above.depth < 30
  ), tiers AS (
    SELECT '' AS store_tier
    UNION SELECT store_tier FROM commission_rules WHERE ${OF_VERSION}
  ), matches AS (
    ${covered('variant', 1, '0', byId('v.id'))}
    UNION ALL ${covered('product', 2, '0', byId('v.product_id'))}
    UNION ALL ${covered('brand', 3, '0', byId('v.brand_id'))}
    UNION ALL ${covered(
      'category',
      4,
      'above.depth',
      `JOIN above ON above.category_id = p.category_id ${byId('above.ancestor_id')}`
    )}
    UNION ALL ${covered('tenant', 5, '0', byId('0'))}
  ), ranked AS (
    SELECT matches.*, ROW_NUMBER() OVER (
      PARTITION BY variant_id, tier ORDER BY scope_rank, depth, rule_tier = ''
    ) AS nth FROM matches
  ), priced AS (
    SELECT ranked.*, f AS price FROM ranked WHERE nth = 1
    UNION ALL SELECT ranked.*, r FROM ranked WHERE nth = 1
    UNION ALL SELECT ranked.*, c FROM ranked WHERE nth = 1
  ), based AS (
    SELECT priced.*, CASE base WHEN 'gross' THEN price WHEN 'retail' THEN r
      ELSE GREATEST(price - s, 0) END AS base_minor
    FROM priced
  )
  SELECT 1 FROM based WHERE ${LEFT_OVER} < 0`

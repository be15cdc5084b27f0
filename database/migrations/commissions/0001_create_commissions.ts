import { BaseSchema } from '@adonisjs/lucid/schema'

/** Versioned commission plans, how each line was split by them, and who earned what. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE commission_plans (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        name VARCHAR(190) NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, name),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE commission_plan_versions (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        plan_id BIGINT NOT NULL,
        version INT NOT NULL,
        state VARCHAR(16) NOT NULL,
        self_purchase_earns TINYINT(1) NOT NULL DEFAULT 0,
        effective_from DATETIME NULL,
        published_at DATETIME NULL,
        published_by BIGINT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, plan_id, version),
        KEY (tenant_id, state, effective_from),
        FOREIGN KEY (tenant_id, plan_id) REFERENCES commission_plans (tenant_id, id),
        FOREIGN KEY (tenant_id, published_by) REFERENCES users (tenant_id, id),
        CHECK (state IN ('draft', 'published')),
        CHECK ((state = 'published') = (effective_from IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE commission_rules (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        plan_version_id BIGINT NOT NULL,
        scope VARCHAR(16) NOT NULL,
        scope_id BIGINT NOT NULL DEFAULT 0,
        store_tier VARCHAR(32) NOT NULL DEFAULT '',
        base VARCHAR(8) NOT NULL DEFAULT 'gross',
        owner_bp INT NOT NULL,
        upline1_bp INT NOT NULL,
        upline2_bp INT NOT NULL,
        promoter_bp INT NOT NULL,
        markup_share_bp INT NOT NULL DEFAULT 10000,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, plan_version_id, scope, scope_id, store_tier),
        FOREIGN KEY (tenant_id, plan_version_id) REFERENCES commission_plan_versions (tenant_id, id),
        CHECK (scope IN ('variant', 'product', 'brand', 'category', 'tenant')),
        CHECK ((scope = 'tenant') = (scope_id = 0)),
        CHECK (base IN ('gross', 'retail', 'margin')),
        CHECK (owner_bp BETWEEN 0 AND 10000),
        CHECK (upline1_bp BETWEEN 0 AND 10000),
        CHECK (upline2_bp BETWEEN 0 AND 10000),
        CHECK (promoter_bp BETWEEN 0 AND 10000),
        CHECK (markup_share_bp BETWEEN 0 AND 10000),
        CHECK (owner_bp + upline1_bp + upline2_bp + promoter_bp <= 10000),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE line_splits (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        order_line_id BIGINT NOT NULL,
        fulfilment_id BIGINT NOT NULL,
        brand_id BIGINT NOT NULL,
        supply_source VARCHAR(8) NOT NULL,
        plan_version_id BIGINT NULL,
        rule_id BIGINT NULL,
        base VARCHAR(8) NOT NULL,
        owner_bp INT NOT NULL,
        upline1_bp INT NOT NULL,
        upline2_bp INT NOT NULL,
        promoter_bp INT NOT NULL,
        markup_share_bp INT NOT NULL,
        self_purchase TINYINT(1) NOT NULL,
        owner_store_id BIGINT NULL,
        upline1_store_id BIGINT NULL,
        upline2_store_id BIGINT NULL,
        promoter_id BIGINT NULL,
        currency CHAR(3) NOT NULL,
        gross_minor BIGINT NOT NULL,
        base_minor BIGINT NOT NULL,
        pool_minor BIGINT NOT NULL,
        cash_minor BIGINT NOT NULL,
        platform_discount_minor BIGINT NOT NULL,
        brand_minor BIGINT NOT NULL,
        platform_minor BIGINT NOT NULL,
        refunded_gross_minor BIGINT NOT NULL DEFAULT 0,
        refunded_cash_minor BIGINT NOT NULL DEFAULT 0,
        refunded_discount_minor BIGINT NOT NULL DEFAULT 0,
        brand_reversed_minor BIGINT NOT NULL DEFAULT 0,
        platform_reversed_minor BIGINT NOT NULL DEFAULT 0,
        state VARCHAR(16) NOT NULL,
        matures_at DATETIME NULL,
        matured_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, order_line_id),
        KEY (tenant_id, order_id),
        KEY (tenant_id, fulfilment_id),
        KEY (tenant_id, state, matures_at, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, order_line_id) REFERENCES order_lines (tenant_id, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, plan_version_id) REFERENCES commission_plan_versions (tenant_id, id),
        FOREIGN KEY (tenant_id, rule_id) REFERENCES commission_rules (tenant_id, id),
        FOREIGN KEY (tenant_id, owner_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, upline1_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, upline2_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, promoter_id) REFERENCES promoters (tenant_id, id),
        CHECK (supply_source IN ('brand', 'platform')),
        CHECK (state IN ('pending', 'matured', 'frozen')),
        CHECK (refunded_gross_minor BETWEEN 0 AND gross_minor),
        CHECK (brand_reversed_minor BETWEEN 0 AND brand_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE shipping_shares (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        fulfilment_id BIGINT NOT NULL,
        brand_id BIGINT NOT NULL,
        currency CHAR(3) NOT NULL,
        amount_minor BIGINT NOT NULL,
        reversed_minor BIGINT NOT NULL DEFAULT 0,
        state VARCHAR(16) NOT NULL,
        matures_at DATETIME NULL,
        matured_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, fulfilment_id),
        KEY (tenant_id, order_id),
        KEY (tenant_id, state, matures_at, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        CHECK (state IN ('pending', 'matured')),
        CHECK (amount_minor > 0),
        CHECK (reversed_minor BETWEEN 0 AND amount_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE earnings (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        line_split_id BIGINT NOT NULL,
        order_id BIGINT NOT NULL,
        order_line_id BIGINT NOT NULL,
        role VARCHAR(16) NOT NULL,
        payee_type VARCHAR(16) NOT NULL,
        payee_id BIGINT NOT NULL,
        rate_bp INT NOT NULL,
        currency CHAR(3) NOT NULL,
        amount_minor BIGINT NOT NULL,
        markup_minor BIGINT NOT NULL DEFAULT 0,
        reversed_minor BIGINT NOT NULL DEFAULT 0,
        state VARCHAR(16) NOT NULL,
        earned_at DATETIME NOT NULL,
        matured_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, order_line_id, role),
        KEY (tenant_id, payee_type, payee_id, earned_at, id),
        KEY (tenant_id, line_split_id),
        KEY (tenant_id, order_id),
        FOREIGN KEY (tenant_id, line_split_id) REFERENCES line_splits (tenant_id, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, order_line_id) REFERENCES order_lines (tenant_id, id),
        CHECK (role IN ('owner', 'upline1', 'upline2', 'promoter')),
        CHECK (payee_type IN ('store', 'promoter')),
        CHECK (state IN ('pending', 'matured', 'frozen', 'reversed')),
        CHECK (amount_minor >= 0),
        CHECK (reversed_minor BETWEEN 0 AND amount_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE split_reversals (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        line_split_id BIGINT NOT NULL,
        case_id BIGINT NOT NULL,
        sequence INT NOT NULL,
        gross_minor BIGINT NOT NULL,
        cash_minor BIGINT NOT NULL,
        platform_discount_minor BIGINT NOT NULL,
        brand_minor BIGINT NOT NULL,
        owner_minor BIGINT NOT NULL,
        upline1_minor BIGINT NOT NULL,
        upline2_minor BIGINT NOT NULL,
        promoter_minor BIGINT NOT NULL,
        platform_minor BIGINT NOT NULL,
        after_maturity TINYINT(1) NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, line_split_id, sequence),
        UNIQUE KEY (tenant_id, case_id, line_split_id),
        FOREIGN KEY (tenant_id, line_split_id) REFERENCES line_splits (tenant_id, id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES after_sales_cases (tenant_id, id),
        CHECK (gross_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS split_reversals')
    this.schema.raw('DROP TABLE IF EXISTS earnings')
    this.schema.raw('DROP TABLE IF EXISTS shipping_shares')
    this.schema.raw('DROP TABLE IF EXISTS line_splits')
    this.schema.raw('DROP TABLE IF EXISTS commission_rules')
    this.schema.raw('DROP TABLE IF EXISTS commission_plan_versions')
    this.schema.raw('DROP TABLE IF EXISTS commission_plans')
  }
}

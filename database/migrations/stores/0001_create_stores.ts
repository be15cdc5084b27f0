import { BaseSchema } from '@adonisjs/lucid/schema'

/** Micro-stores: their look, and the sparse overlay they lay over the catalog. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE stores (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        slug VARCHAR(63) NOT NULL,
        name VARCHAR(190) NOT NULL,
        status VARCHAR(16) NOT NULL DEFAULT 'open',
        tier VARCHAR(32) NOT NULL DEFAULT 'standard',
        theme_color VARCHAR(9) NOT NULL DEFAULT '#1f6f54',
        welcome VARCHAR(500) NULL,
        avatar_path VARCHAR(500) NULL,
        assortment_kind VARCHAR(16) NOT NULL DEFAULT 'all',
        markup_bp INT NOT NULL DEFAULT 0,
        earns TINYINT(1) NOT NULL DEFAULT 1,
        settings_version INT NOT NULL DEFAULT 1,
        paused_by VARCHAR(16) NULL,
        pause_reason VARCHAR(500) NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, slug),
        CHECK (status IN ('open', 'paused', 'closed')),
        CHECK (paused_by IS NULL OR paused_by IN ('owner', 'platform')),
        CHECK ((status = 'paused') = (paused_by IS NOT NULL)),
        CHECK (assortment_kind IN ('all', 'categories', 'brands', 'selected')),
        CHECK (markup_bp BETWEEN -10000 AND 100000),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE store_assortment_scopes (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        store_id BIGINT NOT NULL,
        category_id BIGINT NULL,
        brand_id BIGINT NULL,
        UNIQUE KEY (tenant_id, store_id, category_id, brand_id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, category_id) REFERENCES categories (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        CHECK ((category_id IS NULL) <> (brand_id IS NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE store_product_overrides (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        store_id BIGINT NOT NULL,
        product_id BIGINT NOT NULL,
        visibility VARCHAR(16) NULL,
        own_title VARCHAR(255) NULL,
        own_words TEXT NULL,
        position INT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, store_id, product_id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
        CHECK (visibility IS NULL OR visibility IN ('shown', 'hidden', 'featured')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE store_price_overrides (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        store_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        price_minor BIGINT NOT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, store_id, variant_id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (price_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE hosts (
        host VARCHAR(190) NOT NULL PRIMARY KEY,
        tenant_id BIGINT NOT NULL,
        store_id BIGINT NULL,
        verified_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, store_id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      ALTER TABLE user_roles
        ADD CONSTRAINT user_roles_store FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id)
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE user_roles DROP FOREIGN KEY user_roles_store')
    this.schema.raw('DROP TABLE IF EXISTS hosts')
    this.schema.raw('DROP TABLE IF EXISTS store_price_overrides')
    this.schema.raw('DROP TABLE IF EXISTS store_product_overrides')
    this.schema.raw('DROP TABLE IF EXISTS store_assortment_scopes')
    this.schema.raw('DROP TABLE IF EXISTS stores')
  }
}

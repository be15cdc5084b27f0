import { BaseSchema } from '@adonisjs/lucid/schema'

/** Brands, their products and variants, pictures, and the imports they come from. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE brands (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        slug VARCHAR(63) NOT NULL,
        name VARCHAR(190) NOT NULL,
        translations LONGTEXT NULL,
        story TEXT NULL,
        logo_path VARCHAR(500) NULL,
        contact_email VARCHAR(190) NULL,
        status VARCHAR(16) NOT NULL DEFAULT 'active',
        lead_time_days SMALLINT NOT NULL DEFAULT 7,
        shipping_fee_minor BIGINT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, slug),
        CHECK (status IN ('active', 'suspended')),
        CHECK (shipping_fee_minor >= 0),
        CHECK (lead_time_days >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE categories (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        parent_id BIGINT NULL,
        slug VARCHAR(63) NOT NULL,
        name VARCHAR(190) NOT NULL,
        translations LONGTEXT NULL,
        position INT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, slug),
        FOREIGN KEY (tenant_id, parent_id) REFERENCES categories (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE products (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        brand_id BIGINT NOT NULL,
        category_id BIGINT NULL,
        handle VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
        title VARCHAR(255) NOT NULL,
        description TEXT NULL,
        translations LONGTEXT NULL,
        option_names LONGTEXT NULL,
        tags LONGTEXT NULL,
        status VARCHAR(16) NOT NULL DEFAULT 'draft',
        rejection_reason VARCHAR(500) NULL,
        submitted_at DATETIME NULL,
        reviewed_at DATETIME NULL,
        reviewed_by BIGINT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, brand_id, handle),
        KEY (tenant_id, status, id),
        KEY (tenant_id, category_id, status, id),
        KEY (tenant_id, submitted_at, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, category_id) REFERENCES categories (tenant_id, id),
        FOREIGN KEY (tenant_id, reviewed_by) REFERENCES users (tenant_id, id),
        CHECK (status IN ('draft', 'submitted', 'approved', 'rejected', 'archived')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE variants (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        product_id BIGINT NOT NULL,
        brand_id BIGINT NOT NULL,
        sku VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
        title VARCHAR(190) NOT NULL,
        option_values LONGTEXT NULL,
        barcode VARCHAR(64) NULL,
        weight_grams INT NULL,
        currency CHAR(3) NOT NULL,
        supply_price_minor BIGINT NOT NULL,
        retail_price_minor BIGINT NOT NULL,
        floor_price_minor BIGINT NOT NULL,
        ceiling_price_minor BIGINT NOT NULL,
        proposed_supply_price_minor BIGINT NULL,
        proposed_retail_price_minor BIGINT NULL,
        pack_size INT NOT NULL DEFAULT 1,
        min_order_quantity INT NOT NULL DEFAULT 1,
        lead_time_days SMALLINT NULL,
        position INT NOT NULL DEFAULT 0,
        status VARCHAR(16) NOT NULL DEFAULT 'proposed',
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, sku),
        KEY (tenant_id, product_id, position, id),
        KEY (tenant_id, brand_id, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        CHECK (supply_price_minor >= 0),
        CHECK (proposed_supply_price_minor >= 0),
        CHECK (proposed_retail_price_minor >= 0),
        CHECK (floor_price_minor >= 0),
        CHECK (floor_price_minor <= retail_price_minor),
        CHECK (retail_price_minor <= ceiling_price_minor),
        CHECK (pack_size > 0),
        CHECK (min_order_quantity > 0),
        CHECK (status IN ('proposed', 'active', 'archived')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE product_images (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        product_id BIGINT NOT NULL,
        variant_id BIGINT NULL,
        source_url VARCHAR(1000) NULL,
        path VARCHAR(500) NULL,
        alt VARCHAR(500) NULL,
        position INT NOT NULL DEFAULT 0,
        status VARCHAR(16) NOT NULL DEFAULT 'pending',
        attempts INT NOT NULL DEFAULT 0,
        next_attempt_at DATETIME NULL,
        last_error VARCHAR(64) NULL,
        width INT NULL,
        height INT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        KEY (tenant_id, product_id, position, id),
        KEY (tenant_id, next_attempt_at, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (status IN ('pending', 'ready', 'unreachable')),
        CHECK (path IS NOT NULL OR source_url IS NOT NULL),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE catalog_imports (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        brand_id BIGINT NOT NULL,
        user_id BIGINT NULL,
        filename VARCHAR(255) NOT NULL,
        path VARCHAR(500) NOT NULL,
        encoding VARCHAR(32) NULL,
        mode VARCHAR(16) NULL,
        submits TINYINT(1) NOT NULL DEFAULT 0,
        supply_share_bp INT NOT NULL,
        state VARCHAR(16) NOT NULL DEFAULT 'uploaded',
        rows_total INT NOT NULL DEFAULT 0,
        rows_done INT NOT NULL DEFAULT 0,
        rows_bad INT NOT NULL DEFAULT 0,
        problems_total INT NOT NULL DEFAULT 0,
        products_total INT NOT NULL DEFAULT 0,
        products_bad INT NOT NULL DEFAULT 0,
        products_done INT NOT NULL DEFAULT 0,
        products_created INT NOT NULL DEFAULT 0,
        products_updated INT NOT NULL DEFAULT 0,
        variants_created INT NOT NULL DEFAULT 0,
        variants_updated INT NOT NULL DEFAULT 0,
        ignored_columns LONGTEXT NULL,
        preview LONGTEXT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        finished_at DATETIME NULL,
        KEY (tenant_id, brand_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
        CHECK (supply_share_bp BETWEEN 0 AND 10000),
        CHECK (mode IS NULL OR mode IN ('all_or_nothing', 'skip_bad')),
        CHECK (state IN ('uploaded', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE catalog_import_problems (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        import_id BIGINT NOT NULL,
        sheet_row INT NOT NULL,
        column_name VARCHAR(190) NULL,
        code VARCHAR(64) NOT NULL,
        params LONGTEXT NOT NULL,
        KEY (tenant_id, import_id, sheet_row, id),
        FOREIGN KEY (tenant_id, import_id) REFERENCES catalog_imports (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      ALTER TABLE user_roles
        ADD CONSTRAINT user_roles_brand FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id)
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE user_roles DROP FOREIGN KEY user_roles_brand')
    this.schema.raw('DROP TABLE IF EXISTS catalog_import_problems')
    this.schema.raw('DROP TABLE IF EXISTS catalog_imports')
    this.schema.raw('DROP TABLE IF EXISTS product_images')
    this.schema.raw('DROP TABLE IF EXISTS variants')
    this.schema.raw('DROP TABLE IF EXISTS products')
    this.schema.raw('DROP TABLE IF EXISTS categories')
    this.schema.raw('DROP TABLE IF EXISTS brands')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'

/** Stock by variant and location, what is reserved of it, and every movement. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE stock_locations (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        code VARCHAR(32) NOT NULL,
        brand_id BIGINT NULL,
        name VARCHAR(190) NOT NULL,
        kind VARCHAR(16) NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, code),
        KEY (tenant_id, brand_id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        CHECK (kind IN ('brand', 'platform')),
        CHECK ((kind = 'brand') = (brand_id IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE stock_levels (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        location_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        stocked_quantity INT NOT NULL DEFAULT 0,
        available_quantity INT NOT NULL DEFAULT 0,
        reserved_quantity INT NOT NULL DEFAULT 0,
        sold_quantity INT NOT NULL DEFAULT 0,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, variant_id, location_id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (available_quantity >= 0),
        CHECK (reserved_quantity >= 0),
        CHECK (sold_quantity >= 0),
        CHECK (stocked_quantity = available_quantity + reserved_quantity + sold_quantity),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE stock_reservations (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        reference VARCHAR(64) NOT NULL,
        variant_id BIGINT NOT NULL,
        location_id BIGINT NOT NULL,
        quantity INT NOT NULL,
        state VARCHAR(16) NOT NULL,
        expires_at DATETIME NOT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, reference, variant_id, location_id),
        KEY (tenant_id, state, expires_at, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (quantity > 0),
        CHECK (state IN ('held', 'sold', 'released')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE stock_movements (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        variant_id BIGINT NOT NULL,
        location_id BIGINT NOT NULL,
        kind VARCHAR(16) NOT NULL,
        quantity INT NOT NULL,
        reference VARCHAR(64) NOT NULL,
        note VARCHAR(255) NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, variant_id, id),
        UNIQUE KEY (tenant_id, reference, kind, variant_id, location_id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (kind IN ('receipt', 'reservation', 'release', 'sale', 'return', 'adjustment')),
        CHECK (quantity <> 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS stock_movements')
    this.schema.raw('DROP TABLE IF EXISTS stock_reservations')
    this.schema.raw('DROP TABLE IF EXISTS stock_levels')
    this.schema.raw('DROP TABLE IF EXISTS stock_locations')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'

/** Demand summed by variant and day, and what the platform buys on it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE variant_demand_days (
        tenant_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        day DATE NOT NULL,
        units_sold INT NOT NULL DEFAULT 0,
        units_returned INT NOT NULL DEFAULT 0,
        orders_count INT NOT NULL DEFAULT 0,
        gross_minor BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (tenant_id, variant_id, day),
        KEY (tenant_id, day),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (units_sold >= 0),
        CHECK (units_returned BETWEEN 0 AND units_sold)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE demand_sources (
        tenant_id BIGINT NOT NULL,
        kind VARCHAR(8) NOT NULL,
        source_id BIGINT NOT NULL,
        PRIMARY KEY (tenant_id, kind, source_id),
        CHECK (kind IN ('order', 'case')),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE purchase_orders (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        brand_id BIGINT NOT NULL,
        location_id BIGINT NOT NULL,
        number VARCHAR(20) NOT NULL,
        state VARCHAR(20) NOT NULL,
        currency CHAR(3) NOT NULL,
        total_minor BIGINT NOT NULL,
        expected_on DATE NULL,
        note VARCHAR(500) NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        created_by BIGINT NULL,
        approved_by BIGINT NULL,
        approved_at DATETIME NULL,
        confirmed_by BIGINT NULL,
        confirmed_at DATETIME NULL,
        closed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        KEY (tenant_id, brand_id, state, id),
        KEY (tenant_id, state, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        FOREIGN KEY (tenant_id, created_by) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, approved_by) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, confirmed_by) REFERENCES users (tenant_id, id),
        CHECK (state IN ('draft', 'approved', 'confirmed', 'declined', 'partially_received', 'received', 'closed', 'cancelled')),
        CHECK (total_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE purchase_order_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        purchase_order_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        ordered_quantity INT NOT NULL,
        confirmed_quantity INT NULL,
        received_quantity INT NOT NULL DEFAULT 0,
        decline_reason VARCHAR(255) NULL,
        unit_cost_minor BIGINT NOT NULL,
        currency CHAR(3) NOT NULL,
        reasoning LONGTEXT NULL,
        UNIQUE KEY (tenant_id, purchase_order_id, variant_id),
        KEY (tenant_id, variant_id),
        FOREIGN KEY (tenant_id, purchase_order_id) REFERENCES purchase_orders (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (ordered_quantity > 0),
        CHECK (confirmed_quantity BETWEEN 0 AND ordered_quantity),
        CHECK (received_quantity >= 0),
        CHECK (received_quantity <= COALESCE(confirmed_quantity, 0)),
        CHECK (unit_cost_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE receipts (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        purchase_order_id BIGINT NOT NULL,
        number VARCHAR(24) NOT NULL,
        received_by BIGINT NULL,
        received_at DATETIME NOT NULL,
        note VARCHAR(500) NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        KEY (tenant_id, purchase_order_id),
        FOREIGN KEY (tenant_id, purchase_order_id) REFERENCES purchase_orders (tenant_id, id),
        FOREIGN KEY (tenant_id, received_by) REFERENCES users (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE receipt_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        receipt_id BIGINT NOT NULL,
        purchase_order_line_id BIGINT NOT NULL,
        quantity INT NOT NULL,
        damaged_quantity INT NOT NULL DEFAULT 0,
        note VARCHAR(500) NULL,
        UNIQUE KEY (tenant_id, receipt_id, purchase_order_line_id),
        FOREIGN KEY (tenant_id, receipt_id) REFERENCES receipts (tenant_id, id),
        FOREIGN KEY (tenant_id, purchase_order_line_id) REFERENCES purchase_order_lines (tenant_id, id),
        CHECK (quantity >= 0),
        CHECK (damaged_quantity >= 0),
        CHECK (quantity + damaged_quantity > 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS receipt_lines')
    this.schema.raw('DROP TABLE IF EXISTS receipts')
    this.schema.raw('DROP TABLE IF EXISTS purchase_order_lines')
    this.schema.raw('DROP TABLE IF EXISTS purchase_orders')
    this.schema.raw('DROP TABLE IF EXISTS demand_sources')
    this.schema.raw('DROP TABLE IF EXISTS variant_demand_days')
  }
}

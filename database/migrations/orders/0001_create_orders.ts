import { BaseSchema } from '@adonisjs/lucid/schema'

/** Carts, orders, their lines and fulfilments, after-sales cases, and the history of each. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE orders (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        number VARCHAR(20) NOT NULL,
        access_code CHAR(24) NOT NULL,
        store_id BIGINT NOT NULL,
        customer_id BIGINT NULL,
        source VARCHAR(16) NOT NULL,
        state VARCHAR(16) NOT NULL,
        currency CHAR(3) NOT NULL,
        goods_minor BIGINT NOT NULL,
        shipping_minor BIGINT NOT NULL DEFAULT 0,
        platform_discount_minor BIGINT NOT NULL DEFAULT 0,
        store_discount_minor BIGINT NOT NULL DEFAULT 0,
        total_minor BIGINT NOT NULL,
        refunded_minor BIGINT NOT NULL DEFAULT 0,
        customer_name VARCHAR(190) NULL,
        email VARCHAR(190) NULL,
        phone VARCHAR(32) NULL,
        shipping_address LONGTEXT NULL,
        note VARCHAR(500) NULL,
        locale VARCHAR(5) NOT NULL,
        attribution LONGTEXT NULL,
        tracks_stock TINYINT(1) NOT NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        placed_at DATETIME NOT NULL,
        expires_at DATETIME NULL,
        paid_at DATETIME NULL,
        cancelled_at DATETIME NULL,
        closed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        KEY (tenant_id, state, placed_at, id),
        KEY (tenant_id, state, expires_at, id),
        KEY (tenant_id, placed_at, id),
        KEY (tenant_id, store_id, placed_at, id),
        KEY (tenant_id, customer_id, placed_at, id),
        KEY (tenant_id, paid_at, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CHECK (state IN ('awaiting_payment', 'paid', 'cancelled', 'expired', 'closed')),
        CHECK (goods_minor >= 0),
        CHECK (shipping_minor >= 0),
        CHECK (total_minor = goods_minor + shipping_minor - platform_discount_minor - store_discount_minor),
        CHECK (refunded_minor BETWEEN 0 AND total_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE fulfilments (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        brand_id BIGINT NOT NULL,
        location_id BIGINT NULL,
        number VARCHAR(24) NOT NULL,
        state VARCHAR(20) NOT NULL,
        shipping_minor BIGINT NOT NULL DEFAULT 0,
        shipping_refunded_minor BIGINT NOT NULL DEFAULT 0,
        carrier VARCHAR(64) NULL,
        tracking_number VARCHAR(64) NULL,
        ship_by DATETIME NULL,
        shipped_at DATETIME NULL,
        delivered_at DATETIME NULL,
        returns_until DATETIME NULL,
        closed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        KEY (tenant_id, order_id),
        KEY (tenant_id, brand_id, state, id),
        KEY (tenant_id, state, returns_until, id),
        KEY (tenant_id, state, shipped_at, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        CHECK (shipping_refunded_minor BETWEEN 0 AND shipping_minor),
        CHECK (state IN ('awaiting_payment', 'awaiting_shipment', 'shipped', 'delivered', 'closed', 'cancelled')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE order_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        fulfilment_id BIGINT NOT NULL,
        position INT NOT NULL,
        brand_id BIGINT NOT NULL,
        product_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        location_id BIGINT NULL,
        sku VARCHAR(64) NOT NULL,
        title VARCHAR(255) NOT NULL,
        variant_title VARCHAR(190) NOT NULL,
        image_path VARCHAR(500) NULL,
        quantity INT NOT NULL,
        currency CHAR(3) NOT NULL,
        unit_price_minor BIGINT NOT NULL,
        retail_price_minor BIGINT NOT NULL,
        supply_price_minor BIGINT NOT NULL,
        gross_minor BIGINT NOT NULL,
        platform_discount_minor BIGINT NOT NULL DEFAULT 0,
        store_discount_minor BIGINT NOT NULL DEFAULT 0,
        returned_quantity INT NOT NULL DEFAULT 0,
        refunded_gross_minor BIGINT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, order_id, position),
        KEY (tenant_id, fulfilment_id),
        KEY (tenant_id, variant_id, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        FOREIGN KEY (tenant_id, location_id) REFERENCES stock_locations (tenant_id, id),
        CHECK (quantity > 0),
        CHECK (unit_price_minor >= 0),
        CHECK (supply_price_minor >= 0),
        CHECK (gross_minor = unit_price_minor * quantity),
        CHECK (returned_quantity BETWEEN 0 AND quantity),
        CHECK (refunded_gross_minor BETWEEN 0 AND gross_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE order_events (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        fulfilment_id BIGINT NULL,
        event VARCHAR(64) NOT NULL,
        from_state VARCHAR(20) NULL,
        to_state VARCHAR(20) NULL,
        actor_type VARCHAR(16) NOT NULL,
        actor_id BIGINT NULL,
        reason VARCHAR(500) NULL,
        details LONGTEXT NULL,
        happened_at DATETIME NOT NULL,
        KEY (tenant_id, order_id, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE after_sales_cases (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        number VARCHAR(20) NOT NULL,
        order_id BIGINT NOT NULL,
        fulfilment_id BIGINT NOT NULL,
        kind VARCHAR(16) NOT NULL,
        state VARCHAR(20) NOT NULL,
        reason VARCHAR(32) NOT NULL,
        message VARCHAR(1000) NULL,
        decision VARCHAR(1000) NULL,
        currency CHAR(3) NOT NULL,
        refund_minor BIGINT NOT NULL DEFAULT 0,
        shipping_refund_minor BIGINT NOT NULL DEFAULT 0,
        idempotency_key VARCHAR(100) NOT NULL,
        requested_at DATETIME NOT NULL,
        decided_at DATETIME NULL,
        closed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        KEY (tenant_id, order_id),
        KEY (tenant_id, fulfilment_id, state),
        KEY (tenant_id, state, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        CHECK (kind IN ('refund', 'return_refund', 'exchange')),
        CHECK (state IN ('requested', 'approved', 'rejected', 'refunded', 'withdrawn')),
        CHECK (shipping_refund_minor BETWEEN 0 AND refund_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE after_sales_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        case_id BIGINT NOT NULL,
        order_line_id BIGINT NOT NULL,
        quantity INT NOT NULL,
        refund_gross_minor BIGINT NOT NULL,
        restock TINYINT(1) NOT NULL DEFAULT 0,
        UNIQUE KEY (tenant_id, case_id, order_line_id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES after_sales_cases (tenant_id, id),
        FOREIGN KEY (tenant_id, order_line_id) REFERENCES order_lines (tenant_id, id),
        CHECK (quantity >= 0),
        CHECK (refund_gross_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE carts (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        token CHAR(32) NOT NULL,
        store_id BIGINT NOT NULL,
        customer_id BIGINT NULL,
        order_id BIGINT NULL,
        attribution LONGTEXT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, token),
        UNIQUE KEY (tenant_id, store_id, customer_id),
        KEY (tenant_id, order_id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE cart_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        cart_id BIGINT NOT NULL,
        variant_id BIGINT NOT NULL,
        quantity INT NOT NULL,
        seen_price_minor BIGINT NOT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, cart_id, variant_id),
        FOREIGN KEY (tenant_id, cart_id) REFERENCES carts (tenant_id, id),
        FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id),
        CHECK (quantity BETWEEN 1 AND 999),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS cart_lines')
    this.schema.raw('DROP TABLE IF EXISTS carts')
    this.schema.raw('DROP TABLE IF EXISTS after_sales_lines')
    this.schema.raw('DROP TABLE IF EXISTS after_sales_cases')
    this.schema.raw('DROP TABLE IF EXISTS order_events')
    this.schema.raw('DROP TABLE IF EXISTS order_lines')
    this.schema.raw('DROP TABLE IF EXISTS fulfilments')
    this.schema.raw('DROP TABLE IF EXISTS orders')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { replaceCheck } from '#database/replace_check'

/** A fulfilment goes out in one parcel or in several, and carriers tell how far each is. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE shipments (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        fulfilment_id BIGINT NOT NULL,
        carrier VARCHAR(64) NOT NULL,
        tracking_number VARCHAR(64) NOT NULL,
        state VARCHAR(16) NOT NULL,
        shipped_at DATETIME NOT NULL,
        delivered_at DATETIME NULL,
        tracked_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        KEY (tenant_id, fulfilment_id, id),
        KEY (tenant_id, state, tracked_at, id),
        FOREIGN KEY (tenant_id, fulfilment_id) REFERENCES fulfilments (tenant_id, id),
        CHECK (state IN ('shipped', 'delivered')),
        CHECK ((state = 'delivered') = (delivered_at IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE shipment_lines (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        shipment_id BIGINT NOT NULL,
        order_line_id BIGINT NOT NULL,
        quantity INT NOT NULL,
        UNIQUE KEY (tenant_id, shipment_id, order_line_id),
        KEY (tenant_id, order_line_id),
        FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipments (tenant_id, id),
        FOREIGN KEY (tenant_id, order_line_id) REFERENCES order_lines (tenant_id, id),
        CHECK (quantity > 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE tracking_events (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        shipment_id BIGINT NOT NULL,
        event VARCHAR(32) NOT NULL,
        place VARCHAR(190) NULL,
        happened_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, shipment_id, event, happened_at),
        FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipments (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.defer((database) =>
      replaceCheck(database, {
        table: 'fulfilments',
        holds: 'awaiting_shipment',
        name: 'fulfilments_state',
        check: `state IN ('awaiting_payment', 'awaiting_shipment', 'partly_shipped', 'shipped',
          'delivered', 'closed', 'cancelled')`,
      })
    )

    this.schema.raw(`
      INSERT INTO shipments (tenant_id, fulfilment_id, carrier, tracking_number, state, shipped_at,
          delivered_at, created_at, updated_at)
      SELECT tenant_id, id, carrier, tracking_number,
          IF(delivered_at IS NULL, 'shipped', 'delivered'), shipped_at, delivered_at, shipped_at,
          updated_at
      FROM fulfilments
      WHERE shipped_at IS NOT NULL AND carrier IS NOT NULL AND tracking_number IS NOT NULL
    `)
    this.schema.raw(`
      INSERT INTO shipment_lines (tenant_id, shipment_id, order_line_id, quantity)
      SELECT shipments.tenant_id, shipments.id, order_lines.id, order_lines.quantity
      FROM shipments JOIN order_lines ON order_lines.tenant_id = shipments.tenant_id
        AND order_lines.fulfilment_id = shipments.fulfilment_id
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS tracking_events')
    this.schema.raw('DROP TABLE IF EXISTS shipment_lines')
    this.schema.raw('DROP TABLE IF EXISTS shipments')
    this.schema.raw('ALTER TABLE fulfilments DROP CONSTRAINT fulfilments_state')
  }
}

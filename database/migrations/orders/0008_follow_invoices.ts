import { BaseSchema } from '@adonisjs/lucid/schema'

/** What customers ask to have invoiced gets rows of its own, with what becomes of it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invoices (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        state VARCHAR(16) NOT NULL,
        kind VARCHAR(16) NOT NULL,
        title VARCHAR(190) NOT NULL,
        tax_number VARCHAR(40) NULL,
        number VARCHAR(64) NULL,
        issued_on DATE NULL,
        issued_at DATETIME NULL,
        issued_by BIGINT NULL,
        times_issued INT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, order_id),
        UNIQUE KEY (tenant_id, number),
        KEY (tenant_id, state, id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, issued_by) REFERENCES users (tenant_id, id),
        CHECK (state IN ('requested', 'issued')),
        CHECK (kind IN ('personal', 'company')),
        CHECK ((state = 'issued') = (number IS NOT NULL AND issued_on IS NOT NULL
          AND issued_at IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
    this.schema.raw(`
      INSERT INTO invoices (tenant_id, order_id, state, kind, title, tax_number, created_at,
          updated_at)
      SELECT tenant_id, id, 'requested', JSON_UNQUOTE(JSON_EXTRACT(invoice, '$.kind')),
          JSON_UNQUOTE(JSON_EXTRACT(invoice, '$.title')),
          NULLIF(JSON_UNQUOTE(JSON_EXTRACT(invoice, '$.taxNumber')), 'null'), placed_at, placed_at
      FROM orders WHERE invoice IS NOT NULL ORDER BY id
    `)
    this.schema.raw('ALTER TABLE orders DROP COLUMN invoice')
  }

  async down() {
    this.schema.raw('ALTER TABLE orders ADD COLUMN invoice LONGTEXT NULL AFTER note')
    this.schema.raw(`
      UPDATE orders JOIN invoices
          ON invoices.tenant_id = orders.tenant_id AND invoices.order_id = orders.id
      SET orders.invoice = JSON_OBJECT('kind', invoices.kind, 'title', invoices.title,
          'taxNumber', invoices.tax_number)
    `)
    this.schema.raw('DROP TABLE IF EXISTS invoices')
  }
}

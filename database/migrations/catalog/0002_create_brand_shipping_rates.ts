import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a brand charges for shipping to a country, or to a region of it, instead of its own fee. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE brand_shipping_rates (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        brand_id BIGINT NOT NULL,
        country CHAR(2) NOT NULL,
        region VARCHAR(100) NOT NULL DEFAULT '',
        fee_minor BIGINT NOT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, brand_id, country, region),
        FOREIGN KEY (tenant_id, brand_id) REFERENCES brands (tenant_id, id),
        CHECK (fee_minor >= 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS brand_shipping_rates')
  }
}

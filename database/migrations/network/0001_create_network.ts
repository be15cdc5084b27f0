import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who was invited by whom, who belongs to whom, and which link a sale is credited to. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invitations (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        code VARCHAR(16) NOT NULL,
        inviter_store_id BIGINT NULL,
        invited_name VARCHAR(190) NULL,
        invited_email VARCHAR(190) NULL,
        state VARCHAR(16) NOT NULL DEFAULT 'open',
        expires_at DATETIME NOT NULL,
        accepted_at DATETIME NULL,
        accepted_store_id BIGINT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, code),
        KEY (tenant_id, inviter_store_id, id),
        FOREIGN KEY (tenant_id, inviter_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, accepted_store_id) REFERENCES stores (tenant_id, id),
        CHECK (state IN ('open', 'accepted', 'revoked')),
        CHECK ((state = 'accepted') = (accepted_store_id IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE lineages (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        store_id BIGINT NOT NULL,
        recruiter_store_id BIGINT NULL,
        upline2_store_id BIGINT NULL,
        depth INT NOT NULL DEFAULT 0,
        invitation_id BIGINT NULL,
        bound_at DATETIME NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, store_id),
        KEY (tenant_id, recruiter_store_id, id),
        KEY (tenant_id, upline2_store_id, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, recruiter_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, upline2_store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, invitation_id) REFERENCES invitations (tenant_id, id),
        CHECK (recruiter_store_id IS NULL OR recruiter_store_id <> store_id),
        CHECK (upline2_store_id IS NULL OR recruiter_store_id IS NOT NULL),
        CHECK ((depth = 0) = (recruiter_store_id IS NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TRIGGER lineages_no_update BEFORE UPDATE ON lineages
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a lineage is never changed'
    `)

    this.schema.raw(`
      CREATE TRIGGER lineages_no_delete BEFORE DELETE ON lineages
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a lineage is never deleted'
    `)

    this.schema.raw(`
      CREATE TABLE promoters (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        customer_id BIGINT NULL,
        store_id BIGINT NOT NULL,
        name VARCHAR(190) NOT NULL,
        code VARCHAR(16) NOT NULL,
        status VARCHAR(16) NOT NULL DEFAULT 'active',
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, code),
        UNIQUE KEY (tenant_id, store_id, customer_id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        CHECK (status IN ('active', 'disabled')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE share_links (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        code VARCHAR(16) NOT NULL,
        store_id BIGINT NOT NULL,
        promoter_id BIGINT NULL,
        product_id BIGINT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, code),
        KEY (tenant_id, store_id, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, promoter_id) REFERENCES promoters (tenant_id, id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE share_link_visit_days (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        share_link_id BIGINT NOT NULL,
        day DATE NOT NULL,
        visits INT NOT NULL,
        UNIQUE KEY (tenant_id, share_link_id, day),
        FOREIGN KEY (tenant_id, share_link_id) REFERENCES share_links (tenant_id, id),
        CHECK (visits > 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE bindings (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        customer_id BIGINT NOT NULL,
        store_id BIGINT NOT NULL,
        share_link_id BIGINT NULL,
        reason VARCHAR(32) NOT NULL,
        bound_at DATETIME NOT NULL,
        ended_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, customer_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, share_link_id) REFERENCES share_links (tenant_id, id),
        CHECK (reason IN ('share_link', 'first_order', 'sign_up', 'manual')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS bindings')
    this.schema.raw('DROP TABLE IF EXISTS share_link_visit_days')
    this.schema.raw('DROP TABLE IF EXISTS share_links')
    this.schema.raw('DROP TABLE IF EXISTS promoters')
    this.schema.raw('DROP TABLE IF EXISTS lineages')
    this.schema.raw('DROP TABLE IF EXISTS invitations')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'

/** Operators of the SaaS, staff and store owners of a tenant, and its customers. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE operators (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        email VARCHAR(190) NOT NULL UNIQUE,
        name VARCHAR(190) NOT NULL,
        password VARCHAR(255) NOT NULL,
        locale VARCHAR(5) NOT NULL DEFAULT 'en',
        session_epoch INT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE users (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        email VARCHAR(190) NOT NULL,
        name VARCHAR(190) NOT NULL,
        password VARCHAR(255) NULL,
        locale VARCHAR(5) NOT NULL DEFAULT 'en',
        status VARCHAR(16) NOT NULL DEFAULT 'active',
        session_epoch INT NOT NULL DEFAULT 0,
        last_signed_in_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, email),
        CHECK (status IN ('active', 'disabled')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE user_roles (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        user_id BIGINT NOT NULL,
        role VARCHAR(20) NOT NULL,
        brand_id BIGINT NULL,
        store_id BIGINT NULL,
        scope_id BIGINT GENERATED ALWAYS AS (COALESCE(brand_id, store_id, 0)) VIRTUAL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, user_id, role, scope_id),
        KEY (tenant_id, brand_id),
        KEY (tenant_id, store_id),
        FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
        CHECK (role IN ('platform_admin', 'operations', 'finance', 'brand_member', 'store_owner')),
        CHECK ((role = 'brand_member') = (brand_id IS NOT NULL)),
        CHECK ((role = 'store_owner') = (store_id IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE customers (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        email VARCHAR(190) NULL,
        phone VARCHAR(32) NULL,
        name VARCHAR(190) NOT NULL,
        password VARCHAR(255) NULL,
        locale VARCHAR(5) NOT NULL DEFAULT 'en',
        status VARCHAR(16) NOT NULL DEFAULT 'active',
        session_epoch INT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, email),
        CHECK (status IN ('active', 'disabled')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE customer_addresses (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        customer_id BIGINT NOT NULL,
        recipient VARCHAR(190) NOT NULL,
        phone VARCHAR(32) NOT NULL,
        country CHAR(2) NOT NULL,
        region VARCHAR(100) NOT NULL,
        city VARCHAR(100) NOT NULL,
        district VARCHAR(100) NULL,
        line1 VARCHAR(255) NOT NULL,
        line2 VARCHAR(255) NULL,
        postal_code VARCHAR(20) NULL,
        is_default TINYINT(1) NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        KEY (tenant_id, customer_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE password_resets (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        user_id BIGINT NULL,
        customer_id BIGINT NULL,
        token_hash CHAR(64) NOT NULL,
        expires_at DATETIME NOT NULL,
        used_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, token_hash),
        FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
        CHECK ((user_id IS NULL) <> (customer_id IS NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE remember_me_tokens (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        tokenable_id BIGINT NOT NULL,
        hash VARCHAR(255) NOT NULL UNIQUE,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        expires_at DATETIME NOT NULL,
        KEY (tokenable_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE customer_remember_me_tokens (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        tokenable_id BIGINT NOT NULL,
        hash VARCHAR(255) NOT NULL UNIQUE,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        expires_at DATETIME NOT NULL,
        KEY (tokenable_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS customer_remember_me_tokens')
    this.schema.raw('DROP TABLE IF EXISTS remember_me_tokens')
    this.schema.raw('DROP TABLE IF EXISTS password_resets')
    this.schema.raw('DROP TABLE IF EXISTS customer_addresses')
    this.schema.raw('DROP TABLE IF EXISTS customers')
    this.schema.raw('DROP TABLE IF EXISTS user_roles')
    this.schema.raw('DROP TABLE IF EXISTS users')
    this.schema.raw('DROP TABLE IF EXISTS operators')
  }
}

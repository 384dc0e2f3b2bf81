import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`front_page_top\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`article_id\` text(36),
  	\`until\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_top_order_idx\` ON \`front_page_top\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_top_parent_id_idx\` ON \`front_page_top\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_top_article_idx\` ON \`front_page_top\` (\`article_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	\`url\` text,
  	\`until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_notices_order_idx\` ON \`front_page_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_notices_parent_id_idx\` ON \`front_page_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text(36),
  	\`until\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`resolutions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_documents_order_idx\` ON \`front_page_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_documents_parent_id_idx\` ON \`front_page_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_documents_document_idx\` ON \`front_page_documents\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page_services\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`icon\` text,
  	\`url\` text NOT NULL,
  	\`description\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_services_order_idx\` ON \`front_page_services\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_services_parent_id_idx\` ON \`front_page_services\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`notice_category_id\` text(36),
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`notice_category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_notice_category_idx\` ON \`front_page\` (\`notice_category_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`categories_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_rels_order_idx\` ON \`front_page_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_parent_idx\` ON \`front_page_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_path_idx\` ON \`front_page_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_categories_id_idx\` ON \`front_page_rels\` (\`categories_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`emblem_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`colours_main\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`colours_accent\` text;`)
  await db.run(sql`CREATE INDEX \`site_settings_emblem_idx\` ON \`site_settings\` (\`emblem_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`front_page_top\`;`)
  await db.run(sql`DROP TABLE \`front_page_notices\`;`)
  await db.run(sql`DROP TABLE \`front_page_documents\`;`)
  await db.run(sql`DROP TABLE \`front_page_services\`;`)
  await db.run(sql`DROP TABLE \`front_page\`;`)
  await db.run(sql`DROP TABLE \`front_page_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_name\` text NOT NULL,
  	\`description\` text,
  	\`organisation_name\` text NOT NULL,
  	\`organisation_parent\` text,
  	\`organisation_address\` text,
  	\`organisation_phone\` text,
  	\`organisation_email\` text,
  	\`organisation_working_hours\` text,
  	\`responsible\` text,
  	\`editor\` text,
  	\`licence\` text,
  	\`about\` text,
  	\`ended_is_ended\` integer DEFAULT false,
  	\`ended_date\` text,
  	\`ended_message\` text,
  	\`ended_url\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_settings\`("id", "site_name", "description", "organisation_name", "organisation_parent", "organisation_address", "organisation_phone", "organisation_email", "organisation_working_hours", "responsible", "editor", "licence", "about", "ended_is_ended", "ended_date", "ended_message", "ended_url", "updated_at", "created_at") SELECT "id", "site_name", "description", "organisation_name", "organisation_parent", "organisation_address", "organisation_phone", "organisation_email", "organisation_working_hours", "responsible", "editor", "licence", "about", "ended_is_ended", "ended_date", "ended_message", "ended_url", "updated_at", "created_at" FROM \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_settings\` RENAME TO \`site_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}

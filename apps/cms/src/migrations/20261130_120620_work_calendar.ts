import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`calendars_days_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`place\` text,
  	\`what\` text,
  	\`chair\` text,
  	\`attendees\` text,
  	\`attachment_id\` text(36),
  	FOREIGN KEY (\`attachment_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calendars_days\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendars_days_entries_order_idx\` ON \`calendars_days_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calendars_days_entries_parent_id_idx\` ON \`calendars_days_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calendars_days_entries_attachment_idx\` ON \`calendars_days_entries\` (\`attachment_id\`);`)
  await db.run(sql`CREATE TABLE \`calendars_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`weekday\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendars_days_order_idx\` ON \`calendars_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calendars_days_parent_id_idx\` ON \`calendars_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calendars\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`year\` numeric,
  	\`week\` numeric,
  	\`note\` text,
  	\`withdrawal_date\` text,
  	\`withdrawal_explanation\` text,
  	\`stage\` text DEFAULT 'writing',
  	\`created_by_id\` text(36),
  	\`week_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`calendars_stage_idx\` ON \`calendars\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_by_idx\` ON \`calendars\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendars_week_key_idx\` ON \`calendars\` (\`week_key\`);`)
  await db.run(sql`CREATE INDEX \`calendars_updated_at_idx\` ON \`calendars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_at_idx\` ON \`calendars\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_deleted_at_idx\` ON \`calendars\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars__status_idx\` ON \`calendars\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_calendars_v_version_days_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`place\` text,
  	\`what\` text,
  	\`chair\` text,
  	\`attendees\` text,
  	\`attachment_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`attachment_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calendars_v_version_days\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_days_entries_order_idx\` ON \`_calendars_v_version_days_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_days_entries_parent_id_idx\` ON \`_calendars_v_version_days_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_days_entries_attachment_idx\` ON \`_calendars_v_version_days_entries\` (\`attachment_id\`);`)
  await db.run(sql`CREATE TABLE \`_calendars_v_version_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`weekday\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calendars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_days_order_idx\` ON \`_calendars_v_version_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_days_parent_id_idx\` ON \`_calendars_v_version_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calendars_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_year\` numeric,
  	\`version_week\` numeric,
  	\`version_note\` text,
  	\`version_withdrawal_date\` text,
  	\`version_withdrawal_explanation\` text,
  	\`version_stage\` text DEFAULT 'writing',
  	\`version_created_by_id\` text(36),
  	\`version_week_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_calendars_v_parent_idx\` ON \`_calendars_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_stage_idx\` ON \`_calendars_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_created_by_idx\` ON \`_calendars_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_week_key_idx\` ON \`_calendars_v\` (\`version_week_key\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_updated_at_idx\` ON \`_calendars_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_created_at_idx\` ON \`_calendars_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_deleted_at_idx\` ON \`_calendars_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version__status_idx\` ON \`_calendars_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_created_at_idx\` ON \`_calendars_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_updated_at_idx\` ON \`_calendars_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_latest_idx\` ON \`_calendars_v\` (\`latest\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendars_id\` text(36) REFERENCES calendars(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendars_id_idx\` ON \`payload_locked_documents_rels\` (\`calendars_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`calendars_days_entries\`;`)
  await db.run(sql`DROP TABLE \`calendars_days\`;`)
  await db.run(sql`DROP TABLE \`calendars\`;`)
  await db.run(sql`DROP TABLE \`_calendars_v_version_days_entries\`;`)
  await db.run(sql`DROP TABLE \`_calendars_v_version_days\`;`)
  await db.run(sql`DROP TABLE \`_calendars_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`resolutions_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`media_id\` text(36),
  	\`files_id\` text(36),
  	\`categories_id\` text(36),
  	\`issuers_id\` text(36),
  	\`redirects_id\` text(36),
  	\`releases_id\` text(36),
  	\`release_orders_id\` text(36),
  	\`users_id\` text(36),
  	\`api_clients_id\` text(36),
  	\`webhooks_id\` text(36),
  	\`webhook_deliveries_id\` text(36),
  	\`changes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resolutions_id\`) REFERENCES \`resolutions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issuers_id\`) REFERENCES \`issuers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`release_orders_id\`) REFERENCES \`release_orders\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`changes_id\`) REFERENCES \`changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "resolutions_id", "campaigns_id", "media_id", "files_id", "categories_id", "issuers_id", "redirects_id", "releases_id", "release_orders_id", "users_id", "api_clients_id", "webhooks_id", "webhook_deliveries_id", "changes_id") SELECT "id", "order", "parent_id", "path", "articles_id", "resolutions_id", "campaigns_id", "media_id", "files_id", "categories_id", "issuers_id", "redirects_id", "releases_id", "release_orders_id", "users_id", "api_clients_id", "webhooks_id", "webhook_deliveries_id", "changes_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resolutions_id_idx\` ON \`payload_locked_documents_rels\` (\`resolutions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issuers_id_idx\` ON \`payload_locked_documents_rels\` (\`issuers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_release_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`release_orders_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`changes_id\`);`)
}

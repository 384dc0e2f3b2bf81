import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`together\` text NOT NULL,
  	\`set_by_id\` text(36),
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`ended_at\` text,
  	\`reason\` text,
  	\`is_seen\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_document_id_idx\` ON \`schedules\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_together_idx\` ON \`schedules\` (\`together\`);`)
  await db.run(sql`CREATE INDEX \`schedules_set_by_idx\` ON \`schedules\` (\`set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`remarks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`by_id\` text(36),
  	\`quote\` text,
  	\`text\` text,
  	\`is_resolved\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`remarks_document_id_idx\` ON \`remarks\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`remarks_by_idx\` ON \`remarks\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`remarks_updated_at_idx\` ON \`remarks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`remarks_created_at_idx\` ON \`remarks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`to_id\` text(36),
  	\`kind\` text NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`title\` text,
  	\`by\` text,
  	\`text\` text,
  	\`is_read\` integer DEFAULT false,
  	\`mail\` text NOT NULL,
  	\`tries\` numeric DEFAULT 0,
  	\`mail_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_to_idx\` ON \`notices\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_document_id_idx\` ON \`notices\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_is_read_idx\` ON \`notices\` (\`is_read\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_at_idx\` ON \`notices\` (\`mail_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`needs_second_person\` integer DEFAULT false,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`articles_assigned_to_idx\` ON \`articles\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_written_by_idx\` ON \`articles\` (\`written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_assigned_to_idx\` ON \`_articles_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_written_by_idx\` ON \`_articles_v\` (\`version_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`resolutions\` ADD \`assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`resolutions\` ADD \`written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`resolutions_assigned_to_idx\` ON \`resolutions\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_written_by_idx\` ON \`resolutions\` (\`written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_resolutions_v\` ADD \`version_assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_resolutions_v\` ADD \`version_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_assigned_to_idx\` ON \`_resolutions_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_written_by_idx\` ON \`_resolutions_v\` (\`version_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`campaigns_assigned_to_idx\` ON \`campaigns\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_written_by_idx\` ON \`campaigns\` (\`written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_assigned_to_idx\` ON \`_campaigns_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_written_by_idx\` ON \`_campaigns_v\` (\`version_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`calendars\` ADD \`assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`calendars\` ADD \`written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`calendars_assigned_to_idx\` ON \`calendars\` (\`assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`calendars_written_by_idx\` ON \`calendars\` (\`written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_calendars_v\` ADD \`version_assigned_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_calendars_v\` ADD \`version_written_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_assigned_to_idx\` ON \`_calendars_v\` (\`version_assigned_to_id\`);`)
  await db.run(sql`CREATE INDEX \`_calendars_v_version_version_written_by_idx\` ON \`_calendars_v\` (\`version_written_by_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`created_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`schedules_id\` text(36) REFERENCES schedules(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`remarks_id\` text(36) REFERENCES remarks(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_remarks_id_idx\` ON \`payload_locked_documents_rels\` (\`remarks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`remarks\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`editorial_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`place\` text,
  	\`byline\` text,
  	\`source_name\` text,
  	\`source_url\` text,
  	\`hero_image_id\` text(36),
  	\`hero_caption\` text,
  	\`hero_credit\` text,
  	\`withdrawal_date\` text,
  	\`withdrawal_explanation\` text,
  	\`stage\` text DEFAULT 'writing',
  	\`published_at\` text,
  	\`category_id\` text(36),
  	\`is_featured\` integer DEFAULT false,
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`import_key\` text,
  	\`import_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "title", "summary", "body", "place", "byline", "source_name", "source_url", "hero_image_id", "hero_caption", "hero_credit", "withdrawal_date", "withdrawal_explanation", "stage", "published_at", "category_id", "is_featured", "slug", "created_by_id", "import_key", "import_digest", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "summary", "body", "place", "byline", "source_name", "source_url", "hero_image_id", "hero_caption", "hero_credit", "withdrawal_date", "withdrawal_explanation", "stage", "published_at", "category_id", "is_featured", "slug", "created_by_id", "import_key", "import_digest", "updated_at", "created_at", "deleted_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`articles_hero_hero_image_idx\` ON \`articles\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_category_idx\` ON \`articles\` (\`category_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_import_key_idx\` ON \`articles\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_place\` text,
  	\`version_byline\` text,
  	\`version_source_name\` text,
  	\`version_source_url\` text,
  	\`version_hero_image_id\` text(36),
  	\`version_hero_caption\` text,
  	\`version_hero_credit\` text,
  	\`version_withdrawal_date\` text,
  	\`version_withdrawal_explanation\` text,
  	\`version_stage\` text DEFAULT 'writing',
  	\`version_published_at\` text,
  	\`version_category_id\` text(36),
  	\`version_is_featured\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_import_key\` text,
  	\`version_import_digest\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_category_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_title", "version_summary", "version_body", "version_place", "version_byline", "version_source_name", "version_source_url", "version_hero_image_id", "version_hero_caption", "version_hero_credit", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_published_at", "version_category_id", "version_is_featured", "version_slug", "version_created_by_id", "version_import_key", "version_import_digest", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_title", "version_summary", "version_body", "version_place", "version_byline", "version_source_name", "version_source_url", "version_hero_image_id", "version_hero_caption", "version_hero_credit", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_published_at", "version_category_id", "version_is_featured", "version_slug", "version_created_by_id", "version_import_key", "version_import_digest", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_hero_version_hero_image_idx\` ON \`_articles_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_category_idx\` ON \`_articles_v\` (\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_import_key_idx\` ON \`_articles_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_resolutions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`symbol\` text,
  	\`type\` text,
  	\`number\` text,
  	\`term\` text,
  	\`year\` numeric,
  	\`issuer_id\` text(36),
  	\`summary\` text,
  	\`issue_date\` text,
  	\`effect_date\` text,
  	\`expiry_date\` text,
  	\`effect_status\` text DEFAULT 'unknown',
  	\`signatory_name\` text,
  	\`signatory_title\` text,
  	\`field\` text,
  	\`body\` text,
  	\`source_url\` text,
  	\`withdrawal_date\` text,
  	\`withdrawal_explanation\` text,
  	\`is_stub\` integer DEFAULT false,
  	\`stage\` text DEFAULT 'writing',
  	\`created_by_id\` text(36),
  	\`document_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`issuers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_resolutions\`("id", "title", "symbol", "type", "number", "term", "year", "issuer_id", "summary", "issue_date", "effect_date", "expiry_date", "effect_status", "signatory_name", "signatory_title", "field", "body", "source_url", "withdrawal_date", "withdrawal_explanation", "is_stub", "stage", "created_by_id", "document_key", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "symbol", "type", "number", "term", "year", "issuer_id", "summary", "issue_date", "effect_date", "expiry_date", "effect_status", "signatory_name", "signatory_title", "field", "body", "source_url", "withdrawal_date", "withdrawal_explanation", "is_stub", "stage", "created_by_id", "document_key", "updated_at", "created_at", "deleted_at", "_status" FROM \`resolutions\`;`)
  await db.run(sql`DROP TABLE \`resolutions\`;`)
  await db.run(sql`ALTER TABLE \`__new_resolutions\` RENAME TO \`resolutions\`;`)
  await db.run(sql`CREATE INDEX \`resolutions_symbol_idx\` ON \`resolutions\` (\`symbol\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_type_idx\` ON \`resolutions\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_year_idx\` ON \`resolutions\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_issuer_idx\` ON \`resolutions\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_issue_date_idx\` ON \`resolutions\` (\`issue_date\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_field_idx\` ON \`resolutions\` (\`field\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_stage_idx\` ON \`resolutions\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_created_by_idx\` ON \`resolutions\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`resolutions_document_key_idx\` ON \`resolutions\` (\`document_key\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_updated_at_idx\` ON \`resolutions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_created_at_idx\` ON \`resolutions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`resolutions_deleted_at_idx\` ON \`resolutions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`resolutions__status_idx\` ON \`resolutions\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__resolutions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_symbol\` text,
  	\`version_type\` text,
  	\`version_number\` text,
  	\`version_term\` text,
  	\`version_year\` numeric,
  	\`version_issuer_id\` text(36),
  	\`version_summary\` text,
  	\`version_issue_date\` text,
  	\`version_effect_date\` text,
  	\`version_expiry_date\` text,
  	\`version_effect_status\` text DEFAULT 'unknown',
  	\`version_signatory_name\` text,
  	\`version_signatory_title\` text,
  	\`version_field\` text,
  	\`version_body\` text,
  	\`version_source_url\` text,
  	\`version_withdrawal_date\` text,
  	\`version_withdrawal_explanation\` text,
  	\`version_is_stub\` integer DEFAULT false,
  	\`version_stage\` text DEFAULT 'writing',
  	\`version_created_by_id\` text(36),
  	\`version_document_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resolutions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_id\`) REFERENCES \`issuers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__resolutions_v\`("id", "parent_id", "version_title", "version_symbol", "version_type", "version_number", "version_term", "version_year", "version_issuer_id", "version_summary", "version_issue_date", "version_effect_date", "version_expiry_date", "version_effect_status", "version_signatory_name", "version_signatory_title", "version_field", "version_body", "version_source_url", "version_withdrawal_date", "version_withdrawal_explanation", "version_is_stub", "version_stage", "version_created_by_id", "version_document_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_title", "version_symbol", "version_type", "version_number", "version_term", "version_year", "version_issuer_id", "version_summary", "version_issue_date", "version_effect_date", "version_expiry_date", "version_effect_status", "version_signatory_name", "version_signatory_title", "version_field", "version_body", "version_source_url", "version_withdrawal_date", "version_withdrawal_explanation", "version_is_stub", "version_stage", "version_created_by_id", "version_document_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest" FROM \`_resolutions_v\`;`)
  await db.run(sql`DROP TABLE \`_resolutions_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__resolutions_v\` RENAME TO \`_resolutions_v\`;`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_parent_idx\` ON \`_resolutions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_symbol_idx\` ON \`_resolutions_v\` (\`version_symbol\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_type_idx\` ON \`_resolutions_v\` (\`version_type\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_year_idx\` ON \`_resolutions_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_issuer_idx\` ON \`_resolutions_v\` (\`version_issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_issue_date_idx\` ON \`_resolutions_v\` (\`version_issue_date\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_field_idx\` ON \`_resolutions_v\` (\`version_field\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_stage_idx\` ON \`_resolutions_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_created_by_idx\` ON \`_resolutions_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_document_key_idx\` ON \`_resolutions_v\` (\`version_document_key\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_updated_at_idx\` ON \`_resolutions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_created_at_idx\` ON \`_resolutions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version_deleted_at_idx\` ON \`_resolutions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_version_version__status_idx\` ON \`_resolutions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_created_at_idx\` ON \`_resolutions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_updated_at_idx\` ON \`_resolutions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resolutions_v_latest_idx\` ON \`_resolutions_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`year\` numeric,
  	\`kind\` text DEFAULT 'Chủ đề công tác năm',
  	\`slogan\` text,
  	\`occasion\` text,
  	\`active_from\` text,
  	\`active_to\` text,
  	\`anniversary_event\` text,
  	\`anniversary_from\` text,
  	\`anniversary_to\` text,
  	\`banner_id\` text(36),
  	\`body\` text,
  	\`withdrawal_date\` text,
  	\`withdrawal_explanation\` text,
  	\`stage\` text DEFAULT 'writing',
  	\`slug\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`banner_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns\`("id", "year", "kind", "slogan", "occasion", "active_from", "active_to", "anniversary_event", "anniversary_from", "anniversary_to", "banner_id", "body", "withdrawal_date", "withdrawal_explanation", "stage", "slug", "created_by_id", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "year", "kind", "slogan", "occasion", "active_from", "active_to", "anniversary_event", "anniversary_from", "anniversary_to", "banner_id", "body", "withdrawal_date", "withdrawal_explanation", "stage", "slug", "created_by_id", "updated_at", "created_at", "deleted_at", "_status" FROM \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns\` RENAME TO \`campaigns\`;`)
  await db.run(sql`CREATE INDEX \`campaigns_year_idx\` ON \`campaigns\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_active_from_idx\` ON \`campaigns\` (\`active_from\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_active_to_idx\` ON \`campaigns\` (\`active_to\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_banner_idx\` ON \`campaigns\` (\`banner_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_stage_idx\` ON \`campaigns\` (\`stage\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_by_idx\` ON \`campaigns\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_deleted_at_idx\` ON \`campaigns\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns__status_idx\` ON \`campaigns\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_year\` numeric,
  	\`version_kind\` text DEFAULT 'Chủ đề công tác năm',
  	\`version_slogan\` text,
  	\`version_occasion\` text,
  	\`version_active_from\` text,
  	\`version_active_to\` text,
  	\`version_anniversary_event\` text,
  	\`version_anniversary_from\` text,
  	\`version_anniversary_to\` text,
  	\`version_banner_id\` text(36),
  	\`version_body\` text,
  	\`version_withdrawal_date\` text,
  	\`version_withdrawal_explanation\` text,
  	\`version_stage\` text DEFAULT 'writing',
  	\`version_slug\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_banner_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v\`("id", "parent_id", "version_year", "version_kind", "version_slogan", "version_occasion", "version_active_from", "version_active_to", "version_anniversary_event", "version_anniversary_from", "version_anniversary_to", "version_banner_id", "version_body", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_slug", "version_created_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_year", "version_kind", "version_slogan", "version_occasion", "version_active_from", "version_active_to", "version_anniversary_event", "version_anniversary_from", "version_anniversary_to", "version_banner_id", "version_body", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_slug", "version_created_by_id", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest" FROM \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v\` RENAME TO \`_campaigns_v\`;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_year_idx\` ON \`_campaigns_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_active_from_idx\` ON \`_campaigns_v\` (\`version_active_from\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_active_to_idx\` ON \`_campaigns_v\` (\`version_active_to\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_banner_idx\` ON \`_campaigns_v\` (\`version_banner_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_stage_idx\` ON \`_campaigns_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_by_idx\` ON \`_campaigns_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_deleted_at_idx\` ON \`_campaigns_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version__status_idx\` ON \`_campaigns_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_latest_idx\` ON \`_campaigns_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_calendars\` (
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
  await db.run(sql`INSERT INTO \`__new_calendars\`("id", "title", "year", "week", "note", "withdrawal_date", "withdrawal_explanation", "stage", "created_by_id", "week_key", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "year", "week", "note", "withdrawal_date", "withdrawal_explanation", "stage", "created_by_id", "week_key", "updated_at", "created_at", "deleted_at", "_status" FROM \`calendars\`;`)
  await db.run(sql`DROP TABLE \`calendars\`;`)
  await db.run(sql`ALTER TABLE \`__new_calendars\` RENAME TO \`calendars\`;`)
  await db.run(sql`CREATE INDEX \`calendars_stage_idx\` ON \`calendars\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_by_idx\` ON \`calendars\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendars_week_key_idx\` ON \`calendars\` (\`week_key\`);`)
  await db.run(sql`CREATE INDEX \`calendars_updated_at_idx\` ON \`calendars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_at_idx\` ON \`calendars\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_deleted_at_idx\` ON \`calendars\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars__status_idx\` ON \`calendars\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__calendars_v\` (
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
  await db.run(sql`INSERT INTO \`__new__calendars_v\`("id", "parent_id", "version_title", "version_year", "version_week", "version_note", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_created_by_id", "version_week_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_title", "version_year", "version_week", "version_note", "version_withdrawal_date", "version_withdrawal_explanation", "version_stage", "version_created_by_id", "version_week_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest" FROM \`_calendars_v\`;`)
  await db.run(sql`DROP TABLE \`_calendars_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__calendars_v\` RENAME TO \`_calendars_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_w480_url\` text,
  	\`sizes_w480_width\` numeric,
  	\`sizes_w480_height\` numeric,
  	\`sizes_w480_mime_type\` text,
  	\`sizes_w480_filesize\` numeric,
  	\`sizes_w480_filename\` text,
  	\`sizes_w960_url\` text,
  	\`sizes_w960_width\` numeric,
  	\`sizes_w960_height\` numeric,
  	\`sizes_w960_mime_type\` text,
  	\`sizes_w960_filesize\` numeric,
  	\`sizes_w960_filename\` text,
  	\`sizes_w1600_url\` text,
  	\`sizes_w1600_width\` numeric,
  	\`sizes_w1600_height\` numeric,
  	\`sizes_w1600_mime_type\` text,
  	\`sizes_w1600_filesize\` numeric,
  	\`sizes_w1600_filename\` text,
  	\`sizes_a480_url\` text,
  	\`sizes_a480_width\` numeric,
  	\`sizes_a480_height\` numeric,
  	\`sizes_a480_mime_type\` text,
  	\`sizes_a480_filesize\` numeric,
  	\`sizes_a480_filename\` text,
  	\`sizes_a960_url\` text,
  	\`sizes_a960_width\` numeric,
  	\`sizes_a960_height\` numeric,
  	\`sizes_a960_mime_type\` text,
  	\`sizes_a960_filesize\` numeric,
  	\`sizes_a960_filename\` text,
  	\`sizes_a1600_url\` text,
  	\`sizes_a1600_width\` numeric,
  	\`sizes_a1600_height\` numeric,
  	\`sizes_a1600_mime_type\` text,
  	\`sizes_a1600_filesize\` numeric,
  	\`sizes_a1600_filename\` text,
  	\`sizes_j960_url\` text,
  	\`sizes_j960_width\` numeric,
  	\`sizes_j960_height\` numeric,
  	\`sizes_j960_mime_type\` text,
  	\`sizes_j960_filesize\` numeric,
  	\`sizes_j960_filename\` text,
  	\`sizes_share_url\` text,
  	\`sizes_share_width\` numeric,
  	\`sizes_share_height\` numeric,
  	\`sizes_share_mime_type\` text,
  	\`sizes_share_filesize\` numeric,
  	\`sizes_share_filename\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "alt", "caption", "credit", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480_url", "sizes_w480_width", "sizes_w480_height", "sizes_w480_mime_type", "sizes_w480_filesize", "sizes_w480_filename", "sizes_w960_url", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename", "sizes_a480_url", "sizes_a480_width", "sizes_a480_height", "sizes_a480_mime_type", "sizes_a480_filesize", "sizes_a480_filename", "sizes_a960_url", "sizes_a960_width", "sizes_a960_height", "sizes_a960_mime_type", "sizes_a960_filesize", "sizes_a960_filename", "sizes_a1600_url", "sizes_a1600_width", "sizes_a1600_height", "sizes_a1600_mime_type", "sizes_a1600_filesize", "sizes_a1600_filename", "sizes_j960_url", "sizes_j960_width", "sizes_j960_height", "sizes_j960_mime_type", "sizes_j960_filesize", "sizes_j960_filename", "sizes_share_url", "sizes_share_width", "sizes_share_height", "sizes_share_mime_type", "sizes_share_filesize", "sizes_share_filename") SELECT "id", "alt", "caption", "credit", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_w480_url", "sizes_w480_width", "sizes_w480_height", "sizes_w480_mime_type", "sizes_w480_filesize", "sizes_w480_filename", "sizes_w960_url", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1600_url", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename", "sizes_a480_url", "sizes_a480_width", "sizes_a480_height", "sizes_a480_mime_type", "sizes_a480_filesize", "sizes_a480_filename", "sizes_a960_url", "sizes_a960_width", "sizes_a960_height", "sizes_a960_mime_type", "sizes_a960_filesize", "sizes_a960_filename", "sizes_a1600_url", "sizes_a1600_width", "sizes_a1600_height", "sizes_a1600_mime_type", "sizes_a1600_filesize", "sizes_a1600_filename", "sizes_j960_url", "sizes_j960_width", "sizes_j960_height", "sizes_j960_mime_type", "sizes_j960_filesize", "sizes_j960_filename", "sizes_share_url", "sizes_share_width", "sizes_share_height", "sizes_share_mime_type", "sizes_share_filesize", "sizes_share_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w480_sizes_w480_filename_idx\` ON \`media\` (\`sizes_w480_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w960_sizes_w960_filename_idx\` ON \`media\` (\`sizes_w960_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_w1600_sizes_w1600_filename_idx\` ON \`media\` (\`sizes_w1600_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_a480_sizes_a480_filename_idx\` ON \`media\` (\`sizes_a480_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_a960_sizes_a960_filename_idx\` ON \`media\` (\`sizes_a960_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_a1600_sizes_a1600_filename_idx\` ON \`media\` (\`sizes_a1600_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_j960_sizes_j960_filename_idx\` ON \`media\` (\`sizes_j960_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_share_sizes_share_filename_idx\` ON \`media\` (\`sizes_share_filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`resolutions_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`calendars_id\` text(36),
  	\`media_id\` text(36),
  	\`files_id\` text(36),
  	\`categories_id\` text(36),
  	\`issuers_id\` text(36),
  	\`redirects_id\` text(36),
  	\`releases_id\` text(36),
  	\`release_orders_id\` text(36),
  	\`users_id\` text(36),
  	\`second_factors_id\` text(36),
  	\`api_clients_id\` text(36),
  	\`webhooks_id\` text(36),
  	\`webhook_deliveries_id\` text(36),
  	\`changes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resolutions_id\`) REFERENCES \`resolutions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendars_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issuers_id\`) REFERENCES \`issuers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`release_orders_id\`) REFERENCES \`release_orders\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`second_factors_id\`) REFERENCES \`second_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`changes_id\`) REFERENCES \`changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "resolutions_id", "campaigns_id", "calendars_id", "media_id", "files_id", "categories_id", "issuers_id", "redirects_id", "releases_id", "release_orders_id", "users_id", "second_factors_id", "api_clients_id", "webhooks_id", "webhook_deliveries_id", "changes_id") SELECT "id", "order", "parent_id", "path", "articles_id", "resolutions_id", "campaigns_id", "calendars_id", "media_id", "files_id", "categories_id", "issuers_id", "redirects_id", "releases_id", "release_orders_id", "users_id", "second_factors_id", "api_clients_id", "webhooks_id", "webhook_deliveries_id", "changes_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resolutions_id_idx\` ON \`payload_locked_documents_rels\` (\`resolutions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendars_id_idx\` ON \`payload_locked_documents_rels\` (\`calendars_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issuers_id_idx\` ON \`payload_locked_documents_rels\` (\`issuers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_release_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`release_orders_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_second_factors_id_idx\` ON \`payload_locked_documents_rels\` (\`second_factors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`changes_id\`);`)
}

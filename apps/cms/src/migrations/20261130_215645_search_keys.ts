import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_search_key\` text;`)
  await db.run(sql`ALTER TABLE \`resolutions\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`_resolutions_v\` ADD \`version_search_key\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_search_key\` text;`)
  await db.run(sql`ALTER TABLE \`calendars\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`_calendars_v\` ADD \`version_search_key\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`issuers\` ADD \`search_key\` text;`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`search_key\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_search_key\`;`)
  await db.run(sql`ALTER TABLE \`resolutions\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`_resolutions_v\` DROP COLUMN \`version_search_key\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_search_key\`;`)
  await db.run(sql`ALTER TABLE \`calendars\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`_calendars_v\` DROP COLUMN \`version_search_key\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`issuers\` DROP COLUMN \`search_key\`;`)
  await db.run(sql`ALTER TABLE \`redirects\` DROP COLUMN \`search_key\`;`)
}

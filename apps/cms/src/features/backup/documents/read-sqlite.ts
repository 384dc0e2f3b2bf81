import { createHash } from "node:crypto";
import type { SQLiteAdapter } from "@payloadcms/db-sqlite";
import type { Payload, Where } from "payload";
import { type Entity, entitiesOf, type Row } from "./entities.ts";
import { tableOf } from "./write-sqlite.ts";

const PAGE = 200;

/** Every row of an embedded database that is open, in the order of entities and identifiers. */
export async function* rowsOfSqlite(payload: Payload): AsyncGenerator<Row> {
  for (const entity of entitiesOf(payload)) {
    if (entity.kind === "global") {
      const data = await payload.db.findGlobal({ slug: entity.slug });
      if (isRow(data)) yield { entity, data };
      continue;
    }
    for (let last: string | null = null; ; ) {
      const where: Where = last === null ? {} : { id: { greater_than: last } };
      const docs: unknown[] = await pageOf(payload, entity, where);
      for (const data of docs) {
        if (!isRow(data)) throw new Error(`A row of ${entity.slug} has no identifier.`);
        last = data.id;
        yield { entity, data };
      }
      if (docs.length < PAGE) break;
    }
  }
}

async function pageOf({ db }: Payload, entity: Entity, where: Where): Promise<unknown[]> {
  const asked = { where, sort: "id", limit: PAGE, pagination: false };
  switch (entity.kind) {
    case "document":
      return (await db.find({ collection: entity.slug, ...asked })).docs;
    case "version":
      return (await db.findVersions({ collection: entity.slug, ...asked })).docs;
    default:
      return (await db.findGlobalVersions({ global: entity.slug, ...asked })).docs;
  }
}

function isRow(data: unknown): data is Row["data"] {
  return typeof data === "object" && data !== null && "id" in data && typeof data.id === "string";
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/**
 * Rows with identifiers that MongoDB takes. Those that SQLite made before it made them as MongoDB does are UUIDs; each
 * becomes the beginning of its hash, wherever it stands: as a relation, in a text, in the outbox. Entries of the audit
 * log stay as they were written: their hashes are of what stands there.
 */
export async function withMongodbIds(payload: Payload): Promise<(row: Row) => Row> {
  const old = await uuidsIn(payload);
  if (old.size === 0) return (row) => row;
  const replace = (text: string) =>
    text.replace(UUID, (id) =>
      old.has(id) ? createHash("sha256").update(id).digest("hex").slice(0, 24) : id,
    );
  return ({ entity, data }) => ({
    entity,
    data: entity.slug === "audit-entries" ? data : JSON.parse(replace(JSON.stringify(data))),
  });
}

/** Of documents and versions alone: sessions are known by UUIDs too, and keep them. */
async function uuidsIn(payload: Payload): Promise<Set<string>> {
  // Reached with an embedded database alone: see the caller.
  const database = payload.db as unknown as SQLiteAdapter;
  const found = new Set<string>();
  for (const entity of entitiesOf(payload)) {
    const table = tableOf(database, entity);
    const { rows } = await database.client.execute(
      `SELECT id FROM "${table}" WHERE length(id) = 36`,
    );
    for (const { id } of rows) found.add(String(id));
  }
  return found;
}

import { type SQLiteAdapter, sql } from "@payloadcms/db-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const refusalOf = async (trial: Promise<unknown> | undefined) =>
  trial?.then(
    () => "not refused",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe.skipIf(process.env.TEST_DATABASE_URI)("an upgrade of the embedded database", () => {
  type Change = { db: { run(statement: ReturnType<typeof sql>): Promise<unknown> } };
  const change = (name: string, statement: string) => ({
    name,
    up: async ({ db }: Change) => void (await db.run(sql.raw(statement))),
    down: async () => {},
  });
  const good = change("2098_good", "CREATE TABLE ghi_chu (id text)");
  const bad = change("2099_bad", "ALTER TABLE khong_co ADD cot text");

  /** The adapter as whoever starts the CMS has it. */
  async function database() {
    if (cms.payload.db.name !== "sqlite") throw new Error("This is not SQLite.");
    const db = cms.payload.db as unknown as SQLiteAdapter;
    const { migrations } = await import("../src/migrations/index.ts");
    const names = async () => {
      const { rows } = await db.client.execute("SELECT name FROM payload_migrations ORDER BY id");
      return rows.map(({ name }) => String(name)).toSorted();
    };
    const isThere = async (table: string) =>
      (await db.client.execute(`SELECT 1 FROM sqlite_master WHERE name = '${table}'`)).rows.length >
      0;
    // Its type knows nothing of what a migration is given.
    const migrate = (all: object[]) => db.migrate({ migrations: all as never[] });
    return { migrate, migrations, names, isThere };
  }

  it("that fails leaves all as it was, those changes included that went well, and says so", async () => {
    const { migrate, migrations, names, isThere } = await database();
    const before = await names();
    const words = await refusalOf(migrate([...migrations, good, bad]));
    expect(words).toContain("UnfitDataError: The database could not be brought to this version");
    expect(words).toContain("“2099_bad” failed (");
    expect(words).toContain("no such table: khong_co");
    expect(await names()).toEqual(before);
    expect(await isThere("ghi_chu")).toBe(false);
    // And the CMS goes on.
    expect((await cms.payload.find({ collection: "users" })).docs).toEqual([]);
  });

  it("is refused to older code afterwards, with what to do", async () => {
    const { migrate, migrations, names, isThere } = await database();
    await migrate([...migrations, good]);
    expect(await isThere("ghi_chu")).toBe(true);
    expect(await names()).toContain("2098_good");
    const words = await refusalOf(migrate(migrations));
    expect(words).toContain("newer Bản tin: it has had the change “2098_good”");
    expect(words).toContain("bantin restore");
  });
});

describe.skipIf(!process.env.TEST_DATABASE_URI)("MongoDB", () => {
  it("is refused to older code, and while a restore has not ended", async () => {
    const { claimData, noteDataState, readDataState } = await import(
      "../src/database/mongodb-state.ts"
    );
    const { db } = cms.payload;
    if (!("connection" in db) || !db.connection.db) throw new Error("This is not MongoDB.");
    const data = db.connection.db;
    const known = (await readDataState(data)) ?? [];
    expect(known.length).toBeGreaterThan(5);
    await claimData(data, [...known, "2099_moi"]);
    expect(await refusalOf(claimData(data, known))).toContain("newer Bản tin");
    await noteDataState(data, known, { isBeingRestored: true });
    expect(await refusalOf(claimData(data, known))).toContain("A restore was cut short");
    await noteDataState(data, known);
    expect(await refusalOf(claimData(data, known))).toBe("not refused");
  });
});

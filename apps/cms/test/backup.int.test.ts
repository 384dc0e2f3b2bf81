import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../src/database/transactions.ts";
import { type Digests, differences, noteDigest } from "../src/features/backup/documents/digests.ts";
import { lastBackup } from "../src/features/backup/last-backup.ts";
import { MANIFEST, readManifest } from "../src/features/backup/manifest.ts";
import type { RestoreOrder } from "../src/features/backup/restore.ts";
import { takeBackup } from "../src/features/backup/take-backup.ts";
import { verifyBackup } from "../src/features/backup/verify-backup.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { body, linkBody } from "./support/content.ts";
import { onServer } from "./support/database.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { planned } from "./support/schedules.ts";
import { PASSWORD } from "./support/staff.ts";
import { picture, upload } from "./support/uploads.ts";

const OCTOBER = "2022-10-24T03:32:00.000Z";
const PASSPHRASE = "bốn từ không liên quan gì";
const server = process.env.TEST_DATABASE_URI;

let cms: TestCms;
let desk: Desk;
let work: string;
let dataDir: string;
let to: string;
let photo: string;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  work = await mkdtemp(join(tmpdir(), "bantin-backup-"));
  dataDir = process.env.DATA_DIR ?? "";
  to = join(work, "backups");
  const drawing = await picture({ width: 600, height: 400 }, "anh.png");
  const sent = await upload(cms, "media", drawing, { alt: "Ảnh" }, desk.editor.token);
  photo = succeeded(sent).body.doc.id;
  await fill();
});
afterAll(async () => {
  await cms.stop();
  await rm(work, { recursive: true, force: true });
});

/** Something of all that Payload keeps, with what is hard to carry: links in texts, lists, drafts, what is deleted. */
async function fill(): Promise<void> {
  const issuer = await desk.create("issuers", {
    name: "Huyện ủy Mẫu",
    code: "HU",
    family: "party",
    level: "district",
  });
  const decree = await desk.create("resolutions", {
    symbol: "06-NQ/HU",
    term: "XXV",
    issuer,
    summary: "Về mẫu",
    aliases: [{ alias: "Nghị quyết 06" }],
    _status: "published",
  });
  const article = await desk.create("articles", {
    title: "Bài có ảnh",
    body: body("Thân bài"),
    hero: { image: photo, alt: "Ảnh" },
    resolutions: [decree],
    publishedAt: OCTOBER,
    _status: "published",
  });
  await desk.edit("articles", article, { title: "Bản nháp mới hơn" }, { draft: true });
  await desk.create("articles", { title: "Nháp", body: body("Chưa xong") }, { draft: true });
  const gone = await desk.create("articles", { title: "Bỏ đi", body: body("Đã xóa") });
  await desk.edit("articles", gone, { deletedAt: new Date().toISOString() });
  const link = [{ label: "Tin", target: "news" }];
  await cms.rest("/globals/navigation", {
    method: "POST",
    body: { header: link },
    token: desk.admin.token,
  });
  await planned(cms, article, { minutes: 60 * 24 * 365, by: desk.editor.id });
  await cms.payload.create({
    collection: "webhooks",
    // Off: what is tried meanwhile would change what is compared.
    data: { name: "CI", kind: "generic", url: "https://ci.example.vn/", isEnabled: false },
  });
}

const take = (more: object = {}) =>
  takeBackup({
    dataDir,
    databaseUri: process.env.DATABASE_URI || `file:${join(dataDir, "cms.sqlite")}`,
    env: {},
    to,
    keep: 3,
    passphrase: PASSPHRASE,
    ...more,
  });

/** Restores with all of what is loaded by now; in one process, so that it costs no other start. */
async function put(from: string, more: Partial<RestoreOrder> = {}): Promise<string[]> {
  const { restore } = await import("../src/features/backup/restore.ts");
  const { namesOf } = await import("../src/database/migrate-whole.ts");
  const { migrations } = await import("../src/migrations/index.ts");
  const said: string[] = [];
  const folder = more.dataDir ?? join(work, randomUUID());
  await restore({
    dataDir: folder,
    databaseUri: `file:${join(folder, "cms.sqlite")}`,
    env: {},
    from,
    known: namesOf(migrations),
    passphrase: PASSPHRASE,
    withoutSecrets: false,
    over: null,
    say: (sentence) => said.push(sentence),
    ...more,
  });
  return said;
}

/** A digest of every row of a database, whichever it is. */
async function rowsOf(uri: string): Promise<Digests> {
  const { openDatabase } = await import("../src/features/backup/documents/open-database.ts");
  const { rowsOfSqlite } = await import("../src/features/backup/documents/read-sqlite.ts");
  const { rowsOfMongodbCopy } = await import("../src/features/backup/documents/read-mongodb.ts");
  const { copyMongodb } = await import("../src/features/backup/copy-mongodb.ts");
  const digests: Digests = new Map();
  if (uri.startsWith("mongodb")) {
    const folder = await mkdtemp(join(work, "copy-"));
    await copyMongodb(uri, folder);
    for await (const row of rowsOfMongodbCopy(cms.payload, folder)) noteDigest(digests, row);
    return digests;
  }
  const payload = await openDatabase(uri);
  try {
    for await (const row of rowsOfSqlite(payload)) noteDigest(digests, row);
  } finally {
    await payload.destroy();
  }
  return digests;
}

const newDatabase = () => onServer(server ?? "", `bantin_${randomUUID().slice(0, 8)}`);
const refusalOf = async (trial: Promise<unknown>) =>
  trial.then(
    () => "not refused",
    (error: Error) => error.message,
  );

describe("a backup", () => {
  it("is whole, shares uploads with the one before, and says how old it is", async () => {
    const first = await take();
    expect(first.manifest.uploads).toEqual({ missing: [], orphans: 0 });
    expect(first.manifest.secrets).toEqual(["payload-secret"]);
    expect(first.read).toBeGreaterThan(1);
    const second = await take();
    expect(second.read).toBe(0);
    expect(await verifyBackup(second, PASSPHRASE)).toEqual([]);
    expect(lastBackup(dataDir)).toMatchObject({ kept: { folder: second.folder }, failed: null });
    expect(await verifyBackup(second, "eine andere Passphrase")).toEqual([
      expect.stringContaining("The passphrase does not open the secrets"),
    ]);
  });

  it("taken during 1,000 writes holds exactly those that were committed at one instant", async () => {
    const { payload } = cms;
    const counter = await desk.create("categories", { name: "Số 0" });
    let committed = 0;
    let isTaken = false;
    const writing = (async () => {
      for (let number = 1; number <= 1000 || !isTaken; number += 1) {
        await writeBoth(payload, counter, number);
        committed = number;
        // SQLite answers at once: without a pause nothing else would ever have its turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (committed < 200) await new Promise((resolve) => setTimeout(resolve, 1));
    const atLeast = committed;
    const { folder } = await take().finally(() => {
      isTaken = true;
    });
    const atMost = committed + 1;
    await writing;
    const restored = join(work, "thousand");
    await put(folder, { dataDir: restored });
    const database = new DatabaseSync(join(restored, "cms.sqlite"));
    const numbers = database
      .prepare(
        "SELECT address FROM changes WHERE collection_slug = 'dem' ORDER BY CAST(address AS INTEGER)",
      )
      .all()
      .map(({ address }) => Number(address));
    const name = database.prepare("SELECT name FROM categories WHERE id = ?").get(counter)?.name;
    database.close();
    expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
    expect(name).toBe(`Số ${numbers.length}`);
    expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
    expect(numbers.length).toBeLessThanOrEqual(atMost);
    expect(await verifyBackup({ folder, manifest: await readManifest(folder) }, null)).toEqual([]);
  });

  /** A row of the outbox and a document, in one transaction: half of it must be nowhere. */
  async function writeBoth(payload: Payload, id: string, number: number): Promise<void> {
    await inTransaction(payload, async (req) => {
      await payload.db.updateOne({
        collection: "categories",
        id,
        data: { name: `Số ${number}` },
        req,
        returning: false,
      });
      await payload.db.create({
        collection: "changes",
        data: { collectionSlug: "dem", documentId: id, kind: "updated", address: String(number) },
        req,
        returning: false,
      });
    });
  }

  // The same on both databases.
  it.skipIf(server)(
    "keeps the newest, names what is missing, and keeps what nothing names",
    async () => {
      const [one] = (await readdir(join(dataDir, "uploads/media"))).toSorted();
      const path = join(dataDir, "uploads/media", one ?? "");
      const bytes = await readFile(path);
      await rm(path);
      await writeFile(join(dataDir, "uploads/media/mo-coi.bin"), "không ai cần");
      const { manifest, deleted } = await take({ keep: 2 });
      expect(manifest.uploads).toEqual({ missing: [`media/${one}`], orphans: 1 });
      expect(deleted.length).toBeGreaterThan(0);
      expect((await readdir(to)).filter((name) => name.startsWith("bantin-"))).toHaveLength(2);
      await writeFile(path, bytes);
      await rm(join(dataDir, "uploads/media/mo-coi.bin"));
    },
  );

  it("is not made of an empty place, and why is noted for whoever watches", async () => {
    const nowhere = `file:${join(work, "nowhere.sqlite")}`;
    const words = await refusalOf(take({ databaseUri: nowhere }));
    expect(words).toContain("There is no database at");
    expect(lastBackup(dataDir)?.failed?.why).toBe(words);
    expect((await readdir(to)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("a restore", () => {
  it("into a new folder gives every row, every file and the secrets", async () => {
    const { folder, manifest } = await take();
    const restored = join(work, "new");
    const said = await put(folder, { dataDir: restored });
    const uri = process.env.DATABASE_URI || `file:${join(dataDir, "cms.sqlite")}`;
    expect(
      differences(await rowsOf(uri), await rowsOf(`file:${join(restored, "cms.sqlite")}`)),
    ).toEqual([]);
    expect(said.join()).toBe(server ? said.filter((one) => one.includes("the same")).join() : "");
    for (const name of ["uploads", "secrets"]) {
      const files = await readdir(join(dataDir, name), { recursive: true, withFileTypes: true });
      for (const file of files.filter((one) => one.isFile())) {
        const inner = join(file.parentPath, file.name).slice(dataDir.length);
        expect(await readFile(join(restored, inner))).toEqual(await readFile(join(dataDir, inner)));
      }
    }
    expect(existsSync(join(restored, "restore-under-way"))).toBe(false);
    expect(manifest.database.kind).toBe(server ? "mongodb" : "sqlite");
  });

  it.skipIf(!server)(
    "goes from MongoDB to SQLite, to MongoDB and back, and nothing differs",
    async () => {
      const { move } = await import("../src/features/backup/move.ts");
      const { namesOf } = await import("../src/database/migrate-whole.ts");
      const { migrations } = await import("../src/migrations/index.ts");
      const { folder } = await take();
      const places = [join(work, "one"), join(work, "two")].map((one) => ({
        dataDir: one,
        uri: `file:${join(one, "cms.sqlite")}`,
      }));
      const [one, two] = places;
      if (!one || !two) throw new Error("There are two places.");
      const said: string[] = [];
      const order = {
        known: namesOf(migrations),
        over: null,
        say: (sentence: string) => said.push(sentence),
      };
      await put(folder, { dataDir: one.dataDir });
      const away = newDatabase();
      await move({ ...order, fromUri: one.uri, databaseUri: away, dataDir: one.dataDir });
      await move({ ...order, fromUri: away, databaseUri: two.uri, dataDir: two.dataDir });
      const first = await rowsOf(one.uri);
      expect(first.size).toBeGreaterThan(20);
      expect(differences(first, await rowsOf(two.uri))).toEqual([]);
      expect(differences(await rowsOf(process.env.DATABASE_URI ?? ""), await rowsOf(away))).toEqual(
        [],
      );
      // Into the same kind of database too, document by document as they were.
      const same = newDatabase();
      await put(folder, { dataDir: join(work, "three"), databaseUri: same });
      expect(differences(await rowsOf(away), await rowsOf(same))).toEqual([]);
      expect(
        await refusalOf(move({ ...order, fromUri: one.uri, databaseUri: away, dataDir: work })),
      ).toContain("There is something already");
    },
  );

  it.skipIf(!server)(
    "carries documents that SQLite once gave UUIDs, and all that leads to them",
    async () => {
      const { openDatabase } = await import("../src/features/backup/documents/open-database.ts");
      const { move } = await import("../src/features/backup/move.ts");
      const { namesOf } = await import("../src/database/migrate-whole.ts");
      const { migrations } = await import("../src/migrations/index.ts");
      const folder = join(work, "uuids");
      const uri = `file:${join(folder, "cms.sqlite")}`;
      const source = await openDatabase(uri);
      const [category, linked, linking, session] = Array.from({ length: 4 }, () => randomUUID());
      const { db } = source;
      const article = { slug: "bai", stage: "writing", _status: "draft" };
      await db.create({
        collection: "categories",
        customID: category,
        data: { name: "Mục", slug: "muc" },
      });
      await db.create({
        collection: "articles",
        customID: linked,
        data: { ...article, title: "Đích" },
      });
      const doc = { relationTo: "articles", value: linked };
      const text = linkBody({ linkType: "internal", doc });
      await db.create({
        collection: "articles",
        customID: linking,
        data: { ...article, slug: "bai-2", title: "Dẫn đến", category, body: text },
      });
      await db.create({
        collection: "changes",
        data: { collectionSlug: "articles", documentId: linked, kind: "updated" },
      });
      const sessions = [{ id: session, createdAt: OCTOBER, expiresAt: "2099-01-01T00:00:00.000Z" }];
      const user = { name: "A", email: "a@example.com", role: "admin", sessions };
      await db.create({ collection: "users", data: user });
      const { recordDeed } = await import("../src/features/audit/record.ts");
      const subject = { collection: "articles", id: String(linked), title: "Đích" };
      for (const deed of ["create", "save"] as const) {
        await recordDeed({ payload: source }, { deed, subject });
      }
      await source.destroy();
      const away = newDatabase();
      await move({
        fromUri: uri,
        databaseUri: away,
        dataDir: folder,
        known: namesOf(migrations),
        over: null,
        say: () => {},
      });
      const target = await openDatabase(away);
      try {
        const asked = { where: { title: { equals: "Dẫn đến" } }, depth: 1 };
        const [found] = (await target.find({ collection: "articles", ...asked })).docs;
        expect(found?.category).toMatchObject({ name: "Mục" });
        const text1 = JSON.stringify(found?.body);
        const [aim] = (
          await target.find({
            collection: "articles",
            where: { title: { equals: "Đích" } },
            depth: 0,
          })
        ).docs;
        expect(aim?.id).toMatch(/^[0-9a-f]{24}$/);
        expect(text1).toContain(`"title":"Đích"`);
        const [change] = (await target.find({ collection: "changes" })).docs;
        expect(change?.documentId).toBe(aim?.id);
        const [somebody] = (await target.find({ collection: "users", showHiddenFields: true }))
          .docs;
        expect(somebody?.sessions?.map(({ id }) => id)).toEqual([session]);
        const { entriesOf } = await import("../src/features/audit/read-entries.ts");
        const { verifyChain } = await import("../src/features/audit/verify-chain.ts");
        expect(await verifyChain(entriesOf(target))).toMatchObject({ isWhole: true, count: 2 });
      } finally {
        await target.destroy();
      }
    },
  );

  // The same on both databases.
  it.skipIf(server)(
    "never replaces what is there without its name, and then keeps it aside",
    async () => {
      const { folder } = await take();
      const living = join(work, "living");
      await put(folder, { dataDir: living });
      const before = await readFile(join(living, "cms.sqlite"));
      for (const over of [null, "livin"]) {
        const words = await refusalOf(put(folder, { dataDir: living, over }));
        expect(words).toContain("There is something already");
        expect(words).toContain("--over living");
      }
      expect(await readFile(join(living, "cms.sqlite"))).toEqual(before);
      const [said] = (await put(folder, { dataDir: living, over: "living" })).slice(-1);
      const aside = /kept in (\S+)\. /.exec(said ?? "")?.[1] ?? "";
      expect(await readFile(join(aside, "cms.sqlite"))).toEqual(before);
      const open = new DatabaseSync(join(living, "cms.sqlite"));
      open.exec("PRAGMA journal_mode = WAL; SELECT * FROM users");
      expect(await refusalOf(put(folder, { dataDir: living, over: "living" }))).toContain(
        "A CMS is at work on",
      );
      open.close();
    },
  );

  // The same on both databases.
  it.skipIf(server)(
    "refuses what is no whole backup, in a sentence, and touches nothing",
    async () => {
      const { folder, manifest } = await take();
      const cases: [string, (copy: string) => Promise<unknown>, string, Partial<RestoreOrder>?][] =
        [
          ["no manifest", (copy) => rm(join(copy, MANIFEST)), "is no backup"],
          [
            "half a manifest",
            (copy) => writeFile(join(copy, MANIFEST), '{"format":1,'),
            "is no backup",
          ],
          [
            "a manifest that lacks parts",
            (copy) => writeFile(join(copy, MANIFEST), '{"format":1}'),
            "is damaged",
          ],
          ["a newer format", (copy) => rewrite(copy, { format: 2 }), "newer Bản tin"],
          [
            "newer data",
            (copy) =>
              rewrite(copy, {
                database: {
                  ...manifest.database,
                  migrations: [...manifest.database.migrations, "2099_moi"],
                },
              }),
            "newer Bản tin",
          ],
          [
            "a manifest that lies of rows",
            (copy) =>
              rewrite(copy, {
                database: {
                  ...manifest.database,
                  counts: { ...manifest.database.counts, articles: 99 },
                },
              }),
            "99 of articles, and there are 3",
          ],
          [
            "a path that leads out",
            (copy) =>
              rewrite(copy, { files: [{ ...manifest.files[0], path: "../../etc/passwd" }] }),
            "is damaged",
          ],
          ["a file less", (copy) => rm(join(copy, uploadIn(manifest.files))), "is gone"],
          [
            "other bytes",
            async (copy) => {
              const path = join(copy, uploadIn(manifest.files));
              const bytes = await readFile(path);
              bytes[10] = (bytes[10] ?? 0) ^ 1;
              await rm(path);
              await writeFile(path, bytes);
            },
            "not as it was written",
          ],
          [
            "a database cut short",
            async (copy) => {
              const path = join(copy, manifest.files[0]?.path ?? "");
              await writeFile(path, (await readFile(path)).subarray(0, 20));
            },
            "has 20 bytes",
          ],
          [
            "a wrong passphrase",
            async () => undefined,
            "does not open",
            { passphrase: "nicht die richtige" },
          ],
          ["no passphrase", async () => undefined, "are encrypted", { passphrase: null }],
          [
            "another secret in the environment",
            async () => undefined,
            "PAYLOAD_SECRET is set here",
            { env: { PAYLOAD_SECRET: "x".repeat(40) } },
          ],
        ];
      for (const [what, damage, words, more] of cases) {
        const copy = join(work, "damaged");
        await rm(copy, { recursive: true, force: true });
        await cp(folder, copy, { recursive: true });
        await damage(copy);
        const target = join(work, "untouched");
        expect(await refusalOf(put(copy, { dataDir: target, ...more })), what).toContain(words);
        expect(existsSync(target), what).toBe(false);
      }
    },
  );

  const uploadIn = (files: readonly { path: string }[]) =>
    files.find(({ path }) => path.startsWith("uploads/"))?.path ?? "";

  async function rewrite(copy: string, change: object): Promise<void> {
    const manifest = JSON.parse(await readFile(join(copy, MANIFEST), "utf8"));
    await writeFile(join(copy, MANIFEST), JSON.stringify({ ...manifest, ...change }));
  }
});

describe("what was restored", () => {
  it("knows staff, their sessions, and what is scheduled", async () => {
    const { folder } = await take();
    const restored = join(work, "alive");
    const uri = server ? newDatabase() : `file:${join(restored, "cms.sqlite")}`;
    await put(folder, { dataDir: restored, databaseUri: uri });
    const { openDatabase } = await import("../src/features/backup/documents/open-database.ts");
    const payload = await openDatabase(uri);
    try {
      const email = "editor@example.com";
      const { user } = await payload.login({
        collection: "users",
        data: { email, password: PASSWORD },
      });
      expect(user?.sessions?.length).toBeGreaterThan(1);
      const { docs } = await payload.find({ collection: "schedules" });
      expect(docs).toMatchObject([
        { kind: "publish", state: "planned", collectionSlug: "articles" },
      ]);
    } finally {
      await payload.destroy();
    }
  });
});

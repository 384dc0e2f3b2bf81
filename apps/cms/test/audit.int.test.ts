import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PEER_ADDRESS_HEADER } from "../src/access/client-address.ts";
import type { Entry } from "../src/features/audit/entry.ts";
import { historyOf, savedBy } from "../src/features/audit/history.ts";
import { entriesOf } from "../src/features/audit/read-entries.ts";
import { verifyChain } from "../src/features/audit/verify-chain.ts";
import { type Cast, openCast, type Who } from "./support/cast.ts";
import { cheapHashes } from "./support/cheap-hashes.ts";
import type { TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { succeeded } from "./support/desk.ts";
import { planned, runDue } from "./support/schedules.ts";
import { PASSWORD } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";
const HERE = "203.0.113.7";

// These read the environment, which is the CMS's own from its start.
const accounts = () => import("../src/features/audit/record-accounts.ts");
const recording = () => import("../src/features/audit/record.ts");
const pruning = () => import("../src/features/audit/prune-log.ts");

let cast: Cast;
let other: TestCms;
let restoreHashes: () => void;
beforeAll(async () => {
  restoreHashes = cheapHashes();
  cast = await openCast();
  other = await cast.another();
});
afterAll(async () => {
  restoreHashes();
  await cast.cms.stop();
});

async function all(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of entriesOf(cast.cms.payload)) entries.push(entry);
  return entries;
}
const newest = async (count: number) => (await all()).slice(-count);
const verdict = () => verifyChain(entriesOf(cast.cms.payload));
const about = async (collection: string, id: string) =>
  (await all()).filter((each) => each.collectionSlug === collection && each.documentId === id);
const deedsTo = async (collection: string, id: string) =>
  (await about(collection, id)).map(({ deed, actorName }) => [deed, actorName]);

/** As somebody at an address, over REST. */
async function ask(who: Who, method: string, path: string, data?: unknown, server = cast.cms) {
  const { token } = cast.as(who);
  const response = await server.fetch(`${ORIGIN}/api${path}`, {
    method,
    headers: {
      Origin: ORIGIN,
      [PEER_ADDRESS_HEADER]: HERE,
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...(data === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}
const told = async (...asked: Parameters<typeof ask>) => {
  const { status, text } = await ask(...asked);
  return succeeded({ status, body: JSON.parse(text) }).body;
};
const newArticle = async (title: string): Promise<string> =>
  (await told("editor", "POST", "/articles?draft=true", { title, body: body("Nội dung.") })).doc.id;

describe("what is done to a document", () => {
  it("is written down with who, what, when and from where, and which fields, not the text", async () => {
    const id = await newArticle("Giao ban tháng");
    await told("writer", "GET", `/articles/${id}`);
    await told("editor", "PATCH", `/articles/${id}?draft=true`, {
      summary: "Bí mật",
      byline: "An",
    });
    await told("editor", "PATCH", `/articles/${id}`, { _status: "published" });
    await told("admin", "PATCH", `/articles/${id}`, { title: "Giao ban", _status: "published" });
    await told("editor", "PATCH", `/articles/${id}`, { _status: "draft" });
    await told("editor", "PATCH", `/articles/${id}?trash=true`, {
      deletedAt: new Date().toISOString(),
    });
    await told("editor", "PATCH", `/articles/${id}?trash=true`, {
      deletedAt: null,
      _status: "draft",
    });
    await told("admin", "DELETE", `/articles/${id}`);
    expect(await deedsTo("articles", id)).toEqual([
      ["create", "editor"],
      ["save", "editor"],
      ["publish", "editor"],
      ["publish", "admin"],
      ["unpublish", "editor"],
      ["trash", "editor"],
      ["untrash", "editor"],
      ["delete", "admin"],
    ]);
    const [, saved, , published] = await about("articles", id);
    expect(saved).toMatchObject({
      actorKind: "person",
      actorId: cast.staff.get("editor")?.id,
      address: HERE,
      title: "Giao ban tháng",
      fields: "summary, byline",
    });
    expect(Date.now() - Date.parse(saved?.at ?? "")).toBeLessThan(60_000);
    expect(published?.fields).toContain("title");
    expect(JSON.stringify(await about("articles", id))).not.toContain("Bí mật");
  });

  it("leaves nothing when it is refused or taken back, also of many at once", async () => {
    const before = (await all()).length;
    expect((await ask("writer", "POST", "/categories", { name: "Mục" })).status).toBe(403);
    expect((await ask("editor", "POST", "/articles", { _status: "published" })).status).toBe(400);
    expect((await all()).length).toBe(before);
    const ids = [await newArticle("Một"), await newArticle("Hai"), await newArticle("Ba")];
    const where = ids.map((id, at) => `where[id][in][${at}]=${id}`).join("&");
    await told("editor", "PATCH", `/articles?${where}&draft=true`, { place: "Đầm Hà" });
    for (const id of ids)
      expect((await deedsTo("articles", id)).at(-1)).toEqual(["save", "editor"]);
    expect(await verdict()).toMatchObject({ isWhole: true });
  });

  it("is a version's own, which its list says with a name", async () => {
    const id = await newArticle("Có bản cũ");
    await told("admin", "PATCH", `/articles/${id}?draft=true`, { summary: "Mới" });
    const list = async () =>
      (
        await told(
          "editor",
          "GET",
          `/articles/versions?where[parent][equals]=${id}&sort=-updatedAt`,
        )
      ).docs as { id: string; version: { updatedAt: string } }[];
    const [, first] = await list();
    await told("editor", "POST", `/articles/versions/${first?.id}?draft=true`);
    expect((await deedsTo("articles", id)).at(-1)).toEqual(["restoreVersion", "editor"]);
    const stamps = (await list()).map(({ version }) => new Date(version.updatedAt).toISOString());
    const names = await savedBy(cast.cms, "articles", id, stamps);
    expect(stamps.map((stamp) => names.get(stamp)?.actorName)).toEqual([
      "editor",
      "admin",
      "editor",
    ]);
  });

  it("tells what was scheduled, done at its hour, and failed", async () => {
    const [good, bad] = [await newArticle("Đến giờ"), await newArticle("Thiếu nội dung")];
    await told("editor", "PATCH", `/articles/${bad}?draft=true`, { body: null });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    for (const id of [good, bad]) {
      const documents = [{ collection: "articles", id }];
      await told("editor", "POST", "/planning/plan", { documents, kind: "publish", at });
    }
    await runDue(cast.cms, new Date(Date.now() + 3_700_000));
    const kinds = async (id: string) => (await deedsTo("articles", id)).map(([deed]) => deed);
    expect((await kinds(good)).slice(-3)).toEqual(["scheduleSet", "publish", "scheduleDone"]);
    expect((await kinds(bad)).slice(-2)).toEqual(["scheduleSet", "scheduleFailed"]);
    const row = await planned(cast.cms, good, { by: cast.staff.get("editor")?.id ?? "" });
    await told("editor", "POST", "/planning/cancel", { schedule: row });
    expect((await kinds(good)).at(-1)).toBe("scheduleCancelled");
  });
});

describe("accounts, keys and settings", () => {
  it("tell of log-ins, and of failed ones in one entry for each place", async () => {
    const login = (password: string) =>
      ask("anonymous", "POST", "/users/login", { email: "editor@example.com", password });
    const before = (await all()).length;
    for (let times = 0; times < 3; times += 1) await login("sai-mat-khau-1");
    await ask("anonymous", "POST", "/users/login", { email: "ai-do@example.com", password: "x" });
    expect((await all()).length).toBe(before);
    const { recordFailures } = await accounts();
    await recordFailures(cast.cms.payload);
    await recordFailures(cast.cms.payload);
    const [failed, ...more] = (await all()).slice(before);
    expect(more).toEqual([]);
    expect(failed).toMatchObject({
      deed: "loginFailed",
      actorKind: "anonymous",
      address: HERE,
      account: "editor@example.com ai-do@example.com",
      times: 4,
    });
    const { token } = JSON.parse((await login(PASSWORD)).text);
    expect((await newest(1))[0]).toMatchObject({
      deed: "login",
      actorName: "editor",
      address: HERE,
    });
    await cast.cms.rest("/users/logout", { method: "POST", token });
    expect((await newest(1))[0]).toMatchObject({ deed: "logout", actorName: "editor" });
  });

  it("tell of roles, passwords, addresses, unlocking and ended sessions", async () => {
    const data = { name: "Bình", email: "binh@example.com", password: PASSWORD, role: "writer" };
    const { id } = (await told("admin", "POST", "/users", data)).doc;
    await told("admin", "PATCH", `/users/${id}`, {
      role: "editor",
      password: "mot-mat-khau-khac-9",
      currentPassword: PASSWORD,
    });
    const currentPassword = PASSWORD;
    await told("admin", "PATCH", `/users/${id}`, { email: "binh2@example.com", currentPassword });
    await told("admin", "POST", "/users/unlock", { email: "binh2@example.com" });
    await told("admin", "POST", `/users/${id}/sessions/end`, {});
    const { asCommand } = await recording();
    await asCommand("root", async () => {
      await cast.cms.payload.update({ collection: "users", id, data: { role: "writer" } });
    });
    expect(await deedsTo("users", id)).toEqual([
      ["create", "admin"],
      ["role", "admin"],
      ["password", "admin"],
      ["email", "admin"],
      ["unlocked", "admin"],
      ["sessionsEnded", "admin"],
      ["role", "root"],
    ]);
    const [, role, ...rest] = await about("users", id);
    expect(role?.detail).toBe("Phóng viên (viết, gửi duyệt) → Biên tập viên (được đăng)");
    expect(rest.at(-1)?.actorKind).toBe("command");
    const kept = JSON.stringify(await about("users", id));
    expect(kept).not.toMatch(/@example\.com|mat-khau/);
  });

  it("tell of keys made, changed and taken, and of settings", async () => {
    const { id } = (await told("admin", "POST", "/api-clients", { name: "Báo" })).doc;
    const apiKey = "mot-khoa-rat-dai-va-kho-doan-0001";
    await told("admin", "PATCH", `/api-clients/${id}`, { enableAPIKey: true, apiKey });
    await told("admin", "PATCH", `/api-clients/${id}`, { apiKey });
    await told("admin", "DELETE", `/api-clients/${id}`);
    const deeds = (await about("api-clients", id)).map(({ deed, fields }) => [deed, fields]);
    expect(deeds).toEqual([
      ["keyMade", null],
      ["keyChanged", "enableAPIKey, apiKey"],
      ["save", null],
      ["keyTaken", null],
    ]);
    await told("admin", "POST", "/globals/security-settings", { secondFactorOf: "publishers" });
    await told("admin", "POST", "/globals/security-settings", { secondFactorOf: "nobody" });
    expect((await newest(2)).map(({ deed, fields }) => [deed, fields])).toEqual([
      ["settings", "secondFactorOf"],
      ["settings", "secondFactorOf"],
    ]);
    expect(JSON.stringify(await all())).not.toContain(apiKey);
  });
});

/** The command in a process of its own, on the database of the test. */
function bantin(...args: string[]): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const root = join(import.meta.dirname, "../../..");
    const child = spawn(process.execPath, ["scripts/bantin.ts", "audit", ...args], { cwd: root });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    child.on("error", reject).on("close", (status) => resolve({ status, said }));
  });
}

describe("the chain", () => {
  it("is one, whichever of two servers writes", async () => {
    const ids = await Promise.all(
      [cast.cms, other, cast.cms, other].map(
        async (server, at) =>
          (await told("editor", "POST", "/categories", { name: `Song song ${at}` }, server)).doc.id,
      ),
    );
    for (const id of ids) expect(await deedsTo("categories", id)).toEqual([["create", "editor"]]);
    const numbers = (await all()).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(await verdict()).toMatchObject({ isWhole: true, count: numbers.length });
  });

  it("names the first entry that was changed, and holds when its end of life has come", async () => {
    const { payload } = cast.cms;
    const { pruneLog } = await pruning();
    const rows = await payload.db.find<{ id: string; number: number; actorName: string }>({
      collection: "audit-entries",
      where: { deed: { equals: "login" } },
      sort: "number",
      pagination: false,
    });
    const row = rows.docs.at(-1);
    const change = (data: Record<string, unknown>) =>
      payload.db.updateOne({ collection: "audit-entries", id: row?.id ?? "", data });
    const file = join(process.env.DATA_DIR ?? "", "nhat-ky.json");
    const written = await bantin("export", "--format", "json", "--to", file);
    expect([written.status, written.said]).toEqual([0, expect.stringContaining(file)]);
    const entries: Entry[] = JSON.parse(readFileSync(file, "utf8"));
    expect(entries).toEqual(await all());
    const last = entries.at(-1);
    expect(last).toMatchObject({ deed: "export", actorKind: "command" });
    await change({ actorName: "Người khác" });
    const noted = ["--noted", `${last?.number}:${last?.hash}`];
    const tampered = await bantin("verify", ...noted);
    expect([tampered.status, tampered.said]).toEqual([
      1,
      expect.stringContaining(`The first entry at fault is ${row?.number}: its content`),
    ]);
    await change({ actorName: row?.actorName });
    expect(await verdict()).toMatchObject({
      isWhole: true,
      last: { number: last?.number, hash: last?.hash },
    });
    const [first, second, ...later] = await all();
    const years = (count: number) => new Date(Date.now() + count * 366 * 24 * 3_600_000);
    expect(await pruneLog(payload, { entries: 60, addresses: 6 }, years(1))).toMatchObject({
      deleted: 0,
    });
    expect((await all()).filter(({ address, salt }) => address ?? salt)).toHaveLength(1);
    expect(await verdict()).toMatchObject({ isWhole: true });
    const { deleted } = await pruneLog(payload, { entries: 60, addresses: 6 }, years(6));
    expect(deleted).toBeGreaterThan(later.length);
    expect((await all())[0]?.number).toBeGreaterThan(second?.number ?? 0);
    expect(await verdict()).toMatchObject({ isWhole: true });
    expect(first?.number).toBe(1);
  });
});

describe("the log", () => {
  it("is exported by administrators alone, and that is written down", async () => {
    const { recordDeed } = await recording();
    const subject = { collection: "articles", id: "1", title: '=1+1"' };
    await recordDeed({ payload: cast.cms.payload }, { deed: "save", subject });
    for (const who of ["editor", "writer", "unknown-role", "anonymous"] as const) {
      expect((await ask(who, "GET", "/audit-entries/export?format=csv")).status).toBe(403);
    }
    const csv = await ask(
      "admin",
      "GET",
      "/audit-entries/export?format=csv&where[deed][equals]=save",
    );
    expect(csv.headers.get("content-disposition")).toMatch(
      /^attachment; filename="nhat-ky-.*\.csv"$/,
    );
    expect(csv.text).toMatch(/^\uFEFF?"Số thứ tự",/);
    expect(csv.text).toContain(`"'=1+1"""`);
    const json = await ask("admin", "GET", "/audit-entries/export?format=json");
    const entries: Entry[] = JSON.parse(json.text);
    expect(entries.map(({ hash }) => hash)).toEqual((await all()).map(({ hash }) => hash));
    expect(entries.at(-1)).toMatchObject({ deed: "export", actorName: "admin", detail: "JSON" });
    // Whoever has the file can verify it without the CMS.
    expect(await verifyChain(Readable.from(entries))).toMatchObject({ isWhole: true });
  });

  it.each(["where[and]=x", "where=x", "where[khong_co][equals]=1", "where[at][equals]=hom-qua"])(
    "is not exported by what cannot be read: %s",
    async (query) => {
      const before = (await all()).length;
      const answer = await ask("admin", "GET", `/audit-entries/export?format=csv&${query}`);
      const [error] = JSON.parse(answer.text).errors;
      expect([answer.status, error.message]).toEqual([400, expect.stringMatching(/bộ lọc/)]);
      expect((await all()).length).toBe(before);
    },
  );

  it("is the history of a document for staff who may read it, without addresses", async () => {
    const id = await newArticle("Lịch sử");
    const seen = async (who: Exclude<Who, "anonymous">, collection: string, document: string) => {
      const req = { payload: cast.cms.payload, user: await cast.user(who) };
      return historyOf(req, collection, document, { limit: 10, page: 1 });
    };
    for (const who of ["admin", "editor", "writer"] as const) {
      const history = await seen(who, "articles", id);
      expect(history?.happenings.map(({ deed, actorName }) => [deed, actorName])).toEqual([
        ["create", "editor"],
      ]);
      expect(JSON.stringify(history)).not.toContain(HERE);
    }
    expect(await seen("unknown-role", "articles", id)).toBeNull();
    expect(await seen("api-client", "articles", id)).toBeNull();
    expect(await seen("writer", "security-settings", "security-settings")).toBeNull();
    expect(await seen("writer", "webhooks", "1")).toBeNull();
  });
});

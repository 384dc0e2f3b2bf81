import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../system/settings.ts";
import type { Check, Finding, Machine } from "./check.ts";
import { findings } from "./checks/advisories.ts";
import { backups } from "./checks/backups.ts";
import { clock } from "./checks/clock.ts";
import { cms } from "./checks/cms.ts";
import { database } from "./checks/database.ts";
import { publisher } from "./checks/publisher.ts";
import { secrets } from "./checks/secrets.ts";
import { webhooks } from "./checks/webhooks.ts";
import { examine } from "./doctor.ts";

let dataDir = "";
let servers: Server[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "bantin-doctor-"));
});
afterEach(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  servers = [];
});

const machine = (more: Partial<Machine> = {}): Machine => ({
  root: ROOT,
  dataDir,
  databaseUri: `file:${join(dataDir, "cms.sqlite")}`,
  cmsUrl: "http://127.0.0.1:9",
  siteUrl: "http://127.0.0.1:9",
  publisherUrl: "http://127.0.0.1:9",
  env: { NODE_ENV: "test" },
  isOnline: false,
  ...more,
});

/** What a check finds, as one text: `wrong: …`. */
async function found(check: Check, more: Partial<Machine> = {}): Promise<string[]> {
  const all = await check.look(machine(more));
  return all.map(({ is, says, todo }) => `${is}: ${says} ${todo ?? ""}`.trim());
}

function serve(answer: (headers: Record<string, unknown>) => [number, string]): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const [status, text] = answer(request.headers);
      response.writeHead(status).end(text);
    });
    servers.push(server);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });
}

describe("secrets", () => {
  beforeEach(() => {
    mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
    writeFileSync(join(dataDir, "secrets/payload-secret"), "x", { mode: 0o600 });
  });

  it("are well when nobody else reads them", async () => {
    expect(await found(secrets)).toEqual([expect.stringMatching(/^good/)]);
  });

  it("are named, with the command that closes them, when others do", async () => {
    const path = join(dataDir, "secrets/payload-secret");
    chmodSync(path, 0o644);
    expect(await found(secrets)).toEqual([
      `wrong: Others on this machine can read or replace ${path}. chmod go= ${path}`,
    ]);
  });
});

describe("the embedded database", () => {
  const make = (sql: string) => {
    const opened = new DatabaseSync(join(dataDir, "cms.sqlite"));
    opened.exec(sql);
    opened.close();
  };
  const TABLES = `CREATE TABLE payload_migrations (name TEXT);
    CREATE TABLE webhooks (id TEXT, name TEXT, is_enabled INTEGER);
    CREATE TABLE webhook_deliveries (id TEXT, webhook_id TEXT, outcome TEXT, error TEXT, created_at TEXT);`;

  it("that is not there is said", async () => {
    expect(await found(database)).toEqual([expect.stringMatching(/^wrong: .*is not there/)]);
  });

  it("that is no database is said", async () => {
    writeFileSync(join(dataDir, "cms.sqlite"), "chữ".repeat(4000));
    expect(await found(database)).toEqual([expect.stringMatching(/^wrong: .*not a database/)]);
  });

  it("of newer code is wrong, of older code waits", async () => {
    make(`${TABLES} INSERT INTO payload_migrations VALUES ('29990101_000000_later')`);
    expect((await found(database)).join("\n")).toMatch(/wrong: .*29990101_000000_later.*backup/);
    make("DELETE FROM payload_migrations");
    expect((await found(database)).join("\n")).toMatch(/unsure: \d+ changes.*Restart the CMS/);
  });

  it("tells who was not told, by the last attempt", async () => {
    make(`${TABLES}
      INSERT INTO webhooks VALUES ('1', 'CI', 1), ('2', 'Cũ', 0), ('3', 'Mới', 1);
      INSERT INTO webhook_deliveries VALUES ('a', '1', 'delivered', NULL, '2026-01-01'), ('b', '1', 'failed', 'Không kết nối được', '2026-01-02'),
        ('c', '3', 'failed', 'x', '2026-01-01'), ('d', '3', 'delivered', NULL, '2026-01-02')`);
    expect(await found(webhooks)).toEqual([
      expect.stringMatching(/^wrong: “CI” was not told at 2026-01-02: Không kết nối được/),
      expect.stringMatching(/^unsure: “Cũ” is turned off/),
      "good: “Mới” is told.",
    ]);
  });
});

describe("the CMS", () => {
  it("whose name nobody knows is said", async () => {
    const cmsUrl = "http://khong-co-may-nay.invalid";
    expect(await found(cms, { cmsUrl })).toEqual([expect.stringMatching(/^wrong: .*knows no/)]);
  });

  it("that is away is said with where to look", async () => {
    expect(await found(cms)).toEqual([expect.stringMatching(/^wrong: Nobody answers.*cms\.log/)]);
  });

  it("that lets strangers in, or refuses the key, is wrong", async () => {
    const env = { NODE_ENV: "test" as const, CMS_API_KEY: "k" };
    const open = await serve(() => [200, "{}"]);
    expect((await found(cms, { cmsUrl: open, env })).join()).toMatch(/wrong: .*200 to a stranger/);
    const closed = await serve(() => [403, "{}"]);
    expect((await found(cms, { cmsUrl: closed, env })).join()).toMatch(/wrong: It refuses the key/);
    const well = await serve(({ authorization }) => [authorization ? 200 : 403, "{}"]);
    expect((await found(cms, { cmsUrl: well, env })).join()).not.toMatch(/wrong|unsure/);
  });
});

it("a publisher that is not ready says why", async () => {
  const publisherUrl = await serve(() => [503, "Publishing is frozen.\n"]);
  expect(await found(publisher, { publisherUrl })).toEqual([
    expect.stringMatching(/^wrong: It says: Publishing is frozen\./),
  ]);
});

it("files of the future tell of a clock that was put back", async () => {
  const path = join(dataDir, "cms.sqlite");
  writeFileSync(path, "");
  const later = new Date(Date.now() + 3_600_000);
  utimesSync(path, later, later);
  expect((await found(clock))[0]).toMatch(/^wrong: .*written in the future/);
});

describe("known holes", () => {
  const audit = (severity: string) =>
    JSON.stringify({
      metadata: { vulnerabilities: { [severity]: 1 } },
      advisories: { 1: { module_name: "next", title: "Tiêu đề", severity } },
    });

  it.each<[string, string, string, RegExp]>([
    ["a serious one", audit("high"), "", /^wrong: 1 holes are known, 1 of them serious\. next/],
    ["a small one", audit("low"), "", /^unsure: 1 holes are known, 0 of them serious/],
    ["none", JSON.stringify({ metadata: { vulnerabilities: {} } }), "", /^good/],
    [
      "no answer",
      "",
      "× responded with\n │ 405",
      /^unsure: .*could not be asked: responded with 405/,
    ],
  ])("%s", (_what, said, complaint, expected) => {
    const [{ is, says } = { is: "", says: "" }] = findings(said, complaint);
    expect(`${is}: ${says}`).toMatch(expected);
  });
});

it("a check that fails is a finding, and stops no other", async () => {
  const fails: Check = {
    name: "Hỏng",
    look: () => {
      throw new Error("hỏng");
    },
  };
  const last: Finding = { is: "good", says: "Sau." };
  const all = await examine(machine(), [fails, { name: "Sau", look: () => [last] }], () => {});
  expect(all).toEqual([expect.objectContaining({ is: "wrong" }), last]);
});

describe("backups", () => {
  const note = (kept: object | null, failed: object | null = null) =>
    writeFileSync(join(dataDir, "last-backup.json"), JSON.stringify({ kept, failed }));
  const kept = (hoursAgo: number) => ({
    folder: "/mnt/backup/bantin-1",
    finishedAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
    bytes: 1,
    seconds: 1,
    missing: 0,
  });

  it("are missed when there is none, when the last is old, and when the last try failed", async () => {
    expect(await found(backups)).toEqual([expect.stringMatching(/^unsure: No backup/)]);
    note(kept(5));
    expect(await found(backups)).toEqual([expect.stringMatching(/^good: .*5 hours old/)]);
    note(kept(50));
    expect(await found(backups)).toEqual([expect.stringMatching(/^wrong: .*50 hours old/)]);
    note(kept(5), { at: new Date().toISOString(), why: "The disk is full." });
    expect((await found(backups))[0]).toMatch(/^wrong: The last one failed .*The disk is full/);
  });
});

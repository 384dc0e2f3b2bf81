import fs, { existsSync } from "node:fs";
import fsp, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mountSmallDisk, noSmallDisk } from "../../../../../scripts/services/small-disk.ts";
import { assertRestoreEnded } from "../../database/data-state.ts";
import { backupsIn } from "./backups.ts";
import { restore } from "./restore.ts";
import { takeBackup } from "./take-backup.ts";
import { verifyBackup } from "./verify-backup.ts";

const PASSPHRASE = "bốn từ không liên quan gì";
const FILES = ["a.webp", "b.webp", "c.pdf"];
const KNOWN = ["20260101_first"];

let work: string;
let dataDir: string;
let to: string;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), "bantin-killed-"));
  dataDir = join(work, "data");
  to = join(work, "backups");
  await mkdir(join(dataDir, "uploads/media"), { recursive: true });
  await mkdir(join(dataDir, "secrets"));
  for (const name of FILES) await writeFile(join(dataDir, "uploads/media", name), name.repeat(999));
  await writeFile(join(dataDir, "secrets/payload-secret"), "s".repeat(43));
  makeDatabase(join(dataDir, "cms.sqlite"), "mới");
});
afterEach(async () => {
  revive();
  await rm(work, { recursive: true, force: true });
});

function makeDatabase(path: string, name: string): void {
  const database = new DatabaseSync(path);
  database.exec(
    `CREATE TABLE payload_migrations (name text); INSERT INTO payload_migrations VALUES ('${KNOWN[0]}');
     CREATE TABLE users (name text); INSERT INTO users VALUES ('${name}');
     CREATE TABLE media (filename text)`,
  );
  for (const file of FILES) database.prepare("INSERT INTO media VALUES (?)").run(file);
  database.close();
}

/** What changes something on the disk. */
const ASYNC = ["copyFile", "link", "mkdir", "open", "rename", "rm", "utimes", "writeFile"] as const;
const SYNC = ["createWriteStream", "mkdirSync", "renameSync", "writeFileSync"] as const;
const real = { ...fsp };
const realSync = { ...fs };

/**
 * From one call on, nothing reaches the disk any more, cleaning up included: as when the process was killed there.
 *
 * @returns whether that call came
 */
function dieAtCall(number: number): () => boolean {
  let calls = 0;
  const die = () => {
    calls += 1;
    if (calls >= number) throw new Error("killed");
  };
  for (const name of ASYNC) {
    Reflect.set(fsp, name, async (...args: unknown[]) => {
      die();
      return Reflect.apply(real[name], fsp, args);
    });
  }
  for (const name of SYNC) {
    Reflect.set(fs, name, (...args: unknown[]) => {
      die();
      return Reflect.apply(realSync[name], fs, args);
    });
  }
  syncBuiltinESMExports();
  return () => calls >= number;
}

function revive(): void {
  for (const name of ASYNC) Reflect.set(fsp, name, real[name]);
  for (const name of SYNC) Reflect.set(fs, name, realSync[name]);
  syncBuiltinESMExports();
}

/** Interrupts some work at its first step, at its second, and so on, until it comes to its end. */
async function atEachStep(job: () => Promise<unknown>, look: (step: number) => Promise<void>) {
  for (let step = 1; ; step += 1) {
    const hasDied = dieAtCall(step);
    const outcome = await job().then(
      () => "done",
      (error: Error) => error.message,
    );
    revive();
    if (!hasDied()) return { steps: step, outcome };
    await look(step);
  }
}

const take = (more: object = {}) =>
  takeBackup({
    dataDir,
    databaseUri: `file:${join(dataDir, "cms.sqlite")}`,
    env: {},
    to,
    keep: 2,
    passphrase: PASSPHRASE,
    cost: { N: 1024, r: 8, p: 1 },
    ...more,
  });

const put = (from: string, target: string, over: string | null = null) =>
  restore({
    dataDir: target,
    databaseUri: `file:${join(target, "cms.sqlite")}`,
    env: {},
    from,
    known: KNOWN,
    passphrase: PASSPHRASE,
    withoutSecrets: false,
    over,
    say: () => {},
  });

/** What stands in a data folder, as a CMS would find it. */
function found(folder: string): string {
  try {
    assertRestoreEnded(folder);
  } catch {
    return "refused";
  }
  const path = join(folder, "cms.sqlite");
  if (!existsSync(path)) return "nothing";
  const database = new DatabaseSync(path, { readOnly: true });
  const name = database.prepare("SELECT name FROM users").get()?.name;
  database.close();
  const files = FILES.every((one) => existsSync(join(folder, "uploads/media", one)));
  const secret = existsSync(join(folder, "secrets/payload-secret"));
  return `${name}, ${files ? "with" : "without"} files, ${secret ? "with" : "without"} secrets`;
}

const WHOLE = "mới, with files, with secrets";

describe("whatever interrupts", () => {
  it("a backup, no half of it is taken for one, and those before are whole", async () => {
    const first = await take();
    const { steps, outcome } = await atEachStep(take, async (step) => {
      const { whole, damaged } = await backupsIn(to);
      expect(damaged, `step ${step}`).toEqual([]);
      expect(whole.length, `step ${step}`).toBeGreaterThan(0);
      for (const backup of whole)
        expect(await verifyBackup(backup, null), `step ${step}`).toEqual([]);
    });
    expect(outcome).toBe("done");
    expect(steps).toBeGreaterThan(15);
    expect((await readdir(to)).filter((name) => name.startsWith("."))).toEqual([]);
    expect((await backupsIn(to)).whole.at(-1)?.folder).not.toBe(first.folder);
  });

  it("a restore into a new folder, no CMS starts on half of it, and it ends when it is run again", async () => {
    const { folder } = await take();
    const target = join(work, "new");
    const { steps } = await atEachStep(
      () => put(folder, target),
      async (step) => {
        expect(["nothing", "refused", WHOLE], `step ${step}`).toContain(found(target));
        await put(folder, target, found(target) === WHOLE ? "new" : null);
        expect(found(target), `step ${step}`).toBe(WHOLE);
        await rm(target, { recursive: true });
      },
    );
    expect(found(target)).toBe(WHOLE);
    expect(steps).toBeGreaterThan(20);
  });

  it("a restore over a living one, what was there is kept, in its place or aside", async () => {
    const { folder } = await take();
    const target = join(work, "old");
    const old = async () => {
      await rm(target, { recursive: true, force: true });
      await mkdir(join(target, "uploads/media"), { recursive: true });
      makeDatabase(join(target, "cms.sqlite"), "cũ");
      await writeFile(join(target, "uploads/media/cu.webp"), "ảnh cũ");
    };
    await old();
    await atEachStep(
      () => put(folder, target, "old"),
      async (step) => {
        expect(["cũ, without files, without secrets", "refused", WHOLE], `step ${step}`).toContain(
          found(target),
        );
        await put(folder, target, "old");
        expect(found(target), `step ${step}`).toBe(WHOLE);
        const kept = (await readdir(target, { recursive: true })).filter((name) =>
          name.endsWith("cu.webp"),
        );
        expect(kept, `step ${step}`).toHaveLength(1);
        expect(await readFile(join(target, kept[0] ?? ""), "utf8")).toBe("ảnh cũ");
        await old();
      },
    );
    expect(found(target)).toBe(WHOLE);
  });
});

const obstacle = noSmallDisk();
describe.skipIf(obstacle !== null)(`a full disk${obstacle ? ` (${obstacle})` : ""}`, () => {
  it("makes no backup and says so, and those before are whole", async () => {
    const disk = mountSmallDisk(4);
    try {
      const onDisk = join(disk.folder, "backups");
      await take({ to: onDisk });
      await writeFile(join(dataDir, "uploads/media/a.webp"), Buffer.alloc(200_000, "x"));
      disk.fill(64 * 1024);
      await expect(take({ to: onDisk })).rejects.toThrow(
        /The disk refused to write in .*No backup was made; those before are whole\. Make room/,
      );
      const { whole } = await backupsIn(onDisk);
      expect(whole).toHaveLength(1);
      for (const backup of whole) expect(await verifyBackup(backup, PASSPHRASE)).toEqual([]);
      disk.makeRoom();
      expect((await take({ to: onDisk })).read).toBe(1);
    } finally {
      disk.remove();
    }
  });
});

import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { comparable } from "../../apps/cms/src/features/backup/documents/comparable.ts";
import { runToEnd, stop } from "../system/child.ts";
import { startCms } from "../system/cms.ts";
import { ROOT, type Settings } from "../system/settings.ts";
import { publishSite } from "../system/site.ts";
import { differences, documentsOf, filesOf, type Observed } from "./observe.ts";
import { Rest } from "./rest.ts";

export interface DrillOrder {
  /** Of a CMS with the sample in the embedded database, before anything runs. Its data are destroyed. */
  settings: Settings;
  admin: { email: string; password: string };
  /** An empty database of MongoDB, through which everything goes; null leaves that out. */
  mongodbUri: string | null;
  /** Whether it goes from there to the embedded database again. */
  andBack: boolean;
  say(sentence: string): void;
}

/** One thing that was compared. */
export interface Check {
  what: string;
  /** How many things were the same. */
  count: number;
  /** What is not as it was, in words. */
  problems: string[];
}

/** All that somebody would miss. */
interface Life {
  documents: Observed;
  uploads: Observed;
  site: Observed;
  scheduled: Observed;
}

/** What was given to people and programs before, and has to be good afterwards. */
interface Given {
  /** Of somebody who is logged in. */
  session: string;
  key: string;
  cursor: string;
  /** What the cursor gave. */
  changes: string;
}

/**
 * Backs a CMS up while it is written to, destroys everything, restores it, and compares: documents, versions, uploads,
 * every page of the site, logins, API keys, what is scheduled, and the cursors of subscribers.
 *
 * @returns every comparison; the drill has failed when one has problems
 */
export async function drill(order: DrillOrder): Promise<Check[]> {
  const { settings, say, mongodbUri, andBack } = order;
  const folder = mkdtempSync(join(tmpdir(), "bantin-drill-"));
  const backups = join(folder, "backups");
  // The backups alone outlive the disaster.
  const place = (name: string, databaseUri: string): Settings => {
    const env = { ...settings.env, DATA_DIR: join(folder, name), DATABASE_URI: databaseUri };
    return { ...settings, dataDir: join(folder, name), env };
  };
  const passphrase = randomBytes(12).toString("base64url");
  const bantin = (at: Settings, ...args: string[]) =>
    runToEnd({
      command: process.execPath,
      args: ["scripts/bantin.ts", ...args],
      cwd: ROOT,
      env: { ...at.env, BANTIN_BACKUP_PASSPHRASE: passphrase },
    });
  const checks: Check[] = [];
  try {
    let cms = await startCms(settings);
    const admin = await Rest.logIn(settings, order.admin);
    await fill(admin);
    say("Backing up while somebody publishes …");
    const { written, during } = await whileWriting(admin, () =>
      bantin(settings, "backup", "--to", backups),
    );
    say(during.trim());
    const given = await giveOut(settings, admin);
    await publishSite(settings);
    const before = await lifeOf(settings, admin);
    await bantin(settings, "backup", "--to", backups);
    const [first = "", last = ""] = readdirSync(backups).toSorted();
    await stop(cms);

    say("Destroying everything …");
    rmSync(settings.dataDir, { recursive: true, force: true });

    const trial = place("trial", "");
    await bantin(trial, "restore", join(backups, first));
    checks.push(checkOfWritten(trial, written));

    const restored = place("restored", mongodbUri ?? "");
    say((await bantin(restored, "restore", join(backups, last))).trim());
    const compare = async (at: Settings, name: string) => {
      cms = await startCms(at);
      checks.push(...(await compared(order, at, before, given, name)));
      await stop(cms);
    };
    await compare(restored, mongodbUri ? "on MongoDB" : "on SQLite");
    if (mongodbUri && andBack) {
      say((await bantin(restored, "move", "--to", "sqlite")).trim());
      await compare(place("restored", ""), "on SQLite again");
    }
    return checks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Longer than any drill takes: what is due is done, and its row another one. */
const NEXT_MONTH_MS = 30 * 86_400_000;

/** What the sample has not: a newer draft, something in the trash, a plan, a subscriber. */
async function fill(admin: Rest): Promise<void> {
  const { docs } = await admin.ask("GET", "/articles?limit=2&depth=0");
  const [one, other] = docs;
  await admin.ask("PATCH", `/articles/${one.id}?draft=true`, { title: `${one.title} (đang sửa)` });
  await admin.ask("PATCH", `/articles/${other.id}`, { summary: "Sapo viết lại." });
  const { doc } = await admin.ask("POST", "/articles?draft=true", { title: "Bài viết rồi bỏ" });
  await admin.ask("PATCH", `/articles/${doc.id}`, { deletedAt: new Date().toISOString() });
  const documents = [{ collection: "articles", id: other.id }];
  const at = new Date(Date.now() + NEXT_MONTH_MS).toISOString();
  await admin.ask("POST", "/planning/plan", { documents, kind: "unpublish", at });
  const webhook = { name: "CI", kind: "generic", url: "https://ci.example.vn/", isEnabled: false };
  await admin.ask("POST", "/webhooks", webhook);
}

/** Publishes one category after another until some work is done; answers those of which it was told that they are kept. */
async function whileWriting(admin: Rest, work: () => Promise<string>) {
  const written: { id: string; before: boolean }[] = [];
  let isOver = false;
  const writing = (async () => {
    for (let number = 1; !isOver; number += 1) {
      const { doc } = await admin.ask("POST", "/categories", { name: `Mục ${number}` });
      written.push({ id: doc.id, before: false });
    }
  })();
  while (written.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  // Those are in it for sure.
  for (const one of written) one.before = true;
  const during = await work().finally(() => {
    isOver = true;
  });
  await writing;
  return { written, during };
}

/** Whether the backup that was taken meanwhile has what came first and nothing after a gap. */
function checkOfWritten({ dataDir }: Settings, written: { id: string; before: boolean }[]): Check {
  const database = new DatabaseSync(join(dataDir, "cms.sqlite"), { readOnly: true });
  const there = (id: string) =>
    database.prepare("SELECT 1 FROM categories WHERE id = ?").get(id) !== undefined;
  const told = (id: string) =>
    database.prepare("SELECT 1 FROM changes WHERE document_id = ?").get(id) !== undefined;
  const problems: string[] = [];
  let isPast = false;
  let count = 0;
  for (const [at, { id, before }] of written.entries()) {
    const isThere = there(id);
    if (before && !isThere) problems.push(`Mục ${at + 1} was saved before, and is not in it`);
    if (isPast && isThere) problems.push(`Mục ${at + 1} is in it, and one before it is not`);
    if (isThere !== told(id))
      problems.push(`Mục ${at + 1} and its row of the outbox are not together`);
    if (isThere) count += 1;
    else isPast = true;
  }
  database.close();
  return { what: "what was saved while the backup was taken", count, problems };
}

async function scheduledIn(admin: Rest): Promise<Observed> {
  const { docs } = await admin.ask("GET", "/schedules?depth=0&pagination=false");
  return new Map(docs.map((row: { id: string }) => [row.id, JSON.stringify(comparable(row))]));
}

async function giveOut(settings: Settings, admin: Rest): Promise<Given> {
  const key = readFileSync(join(settings.dataDir, "secrets/site-api-key"), "utf8").trim();
  const program = Rest.withKey(settings, key);
  const { cursor } = await program.ask("GET", "/change-feed?limit=7");
  const changes = await program.ask("GET", `/change-feed?after=${cursor}&limit=7`);
  return { session: admin.authorization, key, cursor, changes: JSON.stringify(changes.changes) };
}

async function lifeOf(settings: Settings, admin: Rest): Promise<Life> {
  return {
    documents: await documentsOf(admin),
    uploads: filesOf(join(settings.dataDir, "uploads")),
    site: filesOf(realpathSync(join(settings.dataDir, "releases/current"))),
    scheduled: await scheduledIn(admin),
  };
}

async function compared(
  { admin: account }: DrillOrder,
  settings: Settings,
  before: Life,
  given: Given,
  where: string,
): Promise<Check[]> {
  const session = Rest.withToken(settings, given.session);
  const program = Rest.withKey(settings, given.key);
  const documents = await documentsOf(session);
  mkdirSync(settings.dataDir, { recursive: true });
  await publishSite(settings);
  const after = { ...(await lifeOf(settings, session)), documents };
  const same = (what: string, one: Observed, other: Observed): Check => ({
    what: `${what} ${where}`,
    count: one.size,
    problems: differences(one, other),
  });
  const tried = async (what: string, trial: () => Promise<boolean>): Promise<Check> => {
    const problem = await trial().then(
      (isGood) => (isGood ? null : "is another one"),
      (error: Error) => error.message,
    );
    return { what: `${what} ${where}`, count: 1, problems: problem === null ? [] : [problem] };
  };
  return [
    same("documents and versions", before.documents, after.documents),
    same("pictures and files", before.uploads, after.uploads),
    same("pages and files of the site", before.site, after.site),
    same("what is scheduled", before.scheduled, after.scheduled),
    await tried("a login of before", async () => {
      const { user } = await session.ask("GET", "/users/me");
      return user?.email === account.email;
    }),
    await tried("a password", async () => {
      await Rest.logIn(settings, account);
      return true;
    }),
    await tried("the cursor of a subscriber, by its key of before,", async () => {
      const { changes } = await program.ask("GET", `/change-feed?after=${given.cursor}&limit=7`);
      return JSON.stringify(changes) === given.changes;
    }),
  ];
}

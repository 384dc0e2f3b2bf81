import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { transactionProblem } from "../../../apps/cms/src/database/mongodb-uri.ts";
import { type Check, type Finding, good, type Machine, reasonOf, unsure, wrong } from "../check.ts";
import { sqliteFile, withMongo, withSqlite } from "../store.ts";

const RESTORE = "Stop the CMS, keep a copy of the file, and go back to a backup.";
const MOST_APART_MS = 60_000;

/** Whether the database is whole, takes writes, and has transactions. */
export const database: Check = {
  name: "Database",
  look: (machine) => {
    const path = sqliteFile(machine);
    return path === null ? mongo(machine) : sqlite(path, machine);
  },
};

async function sqlite(path: string, { root }: Machine): Promise<Finding[]> {
  try {
    const read = await withSqlite(path, { readOnly: true }, (opened) => [
      wholeness(path, opened),
      ...migrationsOf(opened, root),
    ]);
    return [...read, await writing(path)];
  } catch (error) {
    return [
      wrong(
        `The embedded database cannot be read: ${reasonOf(error)}.`,
        "Start the CMS once, or correct DATABASE_URI or DATA_DIR.",
      ),
    ];
  }
}

const checked = z.object({ quick_check: z.string() });

function wholeness(path: string, opened: DatabaseSync): Finding {
  const { quick_check } = checked.parse(opened.prepare("PRAGMA quick_check(1)").get());
  return quick_check === "ok"
    ? good(`${path} is whole.`)
    : wrong(`${path} is damaged: ${quick_check}.`, RESTORE);
}

/** A transaction of nothing: whether there would be one. */
async function writing(path: string): Promise<Finding> {
  try {
    await withSqlite(path, { readOnly: false }, (opened) => {
      opened.exec("BEGIN IMMEDIATE");
      opened.exec("ROLLBACK");
    });
    return good("It takes writes, in transactions.");
  } catch (error) {
    const reason = reasonOf(error);
    return /locked|busy/i.test(reason)
      ? unsure(
          "Somebody else has been writing for five seconds.",
          "If it stays so, look into DATA_DIR/logs/cms.log.",
        )
      : wrong(
          `It takes no writes: ${reason}.`,
          "Look at the rights of the file and of its folder.",
        );
  }
}

const migration = z.object({ name: z.string() });

function migrationsOf(opened: DatabaseSync, root: string): Finding[] {
  const files = readdirSync(join(root, "apps/cms/src/migrations"));
  const known = new Set(
    files.filter((name) => /^\d.*\.ts$/.test(name)).map((name) => name.replace(/\.ts$/, "")),
  );
  const table = opened
    .prepare("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
    .get();
  if (!table) return [unsure("It is empty.", "Start the CMS once: it makes its tables.")];
  const done = opened
    .prepare("SELECT name FROM payload_migrations")
    .all()
    .map((row) => migration.parse(row).name);
  const foreign = done.filter((name) => !known.has(name) && name !== "dev");
  const waiting = [...known].filter((name) => !done.includes(name));
  if (foreign.length > 0) {
    return [
      wrong(
        `It was changed by newer code than this (${foreign.join(", ")}).`,
        "Use the newer code, or the backup from before the upgrade.",
      ),
    ];
  }
  return waiting.length > 0
    ? [unsure(`${waiting.length} changes of its tables wait.`, "Restart the CMS: it makes them.")]
    : [good("Its tables are those of this code.")];
}

async function mongo({ databaseUri }: Machine): Promise<Finding[]> {
  try {
    return await withMongo(databaseUri, async (db, client) => {
      const problem = transactionProblem(client.options);
      if (problem) return [wrong(problem, "Correct DATABASE_URI.")];
      const hello = await db.command({ hello: 1 });
      const session = client.startSession();
      try {
        await session.withTransaction(async () => {
          await db.collection("users").findOne({}, { session });
        });
      } finally {
        await session.endSession();
      }
      const apartMs = Math.abs(Date.now() - new Date(hello.localTime).getTime());
      return [
        good(`It answers, and has transactions (${hello.setName ?? "a replica set"}).`),
        ...(apartMs > MOST_APART_MS
          ? [
              wrong(
                `Its clock and this machine's are ${Math.round(apartMs / 1000)} s apart.`,
                "Let both keep their clocks by NTP.",
              ),
            ]
          : []),
      ];
    });
  } catch (error) {
    return [
      wrong(
        `MongoDB does not do what the CMS needs: ${reasonOf(error)}.`,
        "Start it, and see that DATABASE_URI names its replica set.",
      ),
    ];
  }
}

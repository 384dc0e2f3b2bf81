import { z } from "zod";
import { type Check, type Finding, good, type Machine, reasonOf, unsure, wrong } from "../check.ts";
import { sqliteFile, withMongo, withSqlite } from "../store.ts";

/** A receiver, and how the last attempt to tell it ended. */
interface Told {
  name: string;
  isEnabled: boolean;
  outcome: string | null;
  error: string | null;
  at: string | null;
}

/** Whether those that are to be told of changes are told. */
export const webhooks: Check = {
  name: "Programs that are told",
  async look(machine) {
    try {
      return verdicts(await receivers(machine));
    } catch (error) {
      return [unsure(`Nobody knows: ${reasonOf(error)}.`, "Mend the database first.")];
    }
  },
};

function verdicts(all: readonly Told[]): Finding[] {
  if (all.length === 0) return [good("There are none.")];
  return all.map(({ name, isEnabled, outcome, error, at }) => {
    if (!isEnabled) {
      return unsure(
        `“${name}” is turned off.`,
        "Turn it on in Quản trị → Nơi nhận thông báo, or delete it.",
      );
    }
    if (outcome === null || outcome === "delivered") return good(`“${name}” is told.`);
    const says = `“${name}” was not told at ${at}: ${error ?? outcome}`;
    const todo =
      "Its page (Quản trị → Nơi nhận thông báo) shows what went wrong, and sends a test.";
    return outcome === "failed" ? wrong(says, todo) : unsure(`${says}; it is tried again.`, todo);
  });
}

function receivers(machine: Machine): Promise<Told[]> {
  const path = sqliteFile(machine);
  return path === null ? fromMongo(machine) : fromSqlite(path);
}

const row = z.object({
  name: z.string(),
  is_enabled: z.number().nullable(),
  outcome: z.string().nullable(),
  error: z.string().nullable(),
  created_at: z.string().nullable(),
});

const LAST = `SELECT w.name, w.is_enabled, d.outcome, d.error, d.created_at FROM webhooks w
  LEFT JOIN webhook_deliveries d ON d.id = (
    SELECT id FROM webhook_deliveries WHERE webhook_id = w.id ORDER BY created_at DESC LIMIT 1)`;

function fromSqlite(path: string): Promise<Told[]> {
  return withSqlite(path, { readOnly: true }, (opened) =>
    opened
      .prepare(LAST)
      .all()
      .map((each) => {
        const { name, is_enabled, outcome, error, created_at } = row.parse(each);
        return { name, isEnabled: is_enabled !== 0, outcome, error, at: created_at };
      }),
  );
}

function fromMongo({ databaseUri }: Machine): Promise<Told[]> {
  return withMongo(databaseUri, async (db) => {
    const all = await db.collection("webhooks").find().toArray();
    return Promise.all(
      all.map(async ({ _id, name, isEnabled }) => {
        const last = await db
          .collection("webhook-deliveries")
          .findOne({ webhookId: String(_id) }, { sort: { createdAt: -1 } });
        return {
          name: String(name),
          isEnabled: isEnabled !== false,
          outcome: last ? String(last.outcome) : null,
          error: last?.error ? String(last.error) : null,
          at: last ? new Date(last.createdAt).toISOString() : null,
        };
      }),
    );
  });
}

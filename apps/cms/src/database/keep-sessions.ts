import type { BaseDatabaseAdapter } from "payload";
import { z } from "zod";

const session = z.looseObject({ id: z.string(), expiresAt: z.coerce.date() });
const withSessions = z.object({ sessions: z.array(session) });

/**
 * Keeps the sessions of somebody who logs in several times at once. Payload reads an account before it logs in, adds a
 * session to what it has read, and writes all of that back: the sessions that were added meanwhile would be dead.
 */
export function keepSessions(database: BaseDatabaseAdapter): void {
  const { findOne, updateOne } = database;
  database.updateOne = async (args) => {
    const { collection, data, id, req } = args;
    const written = withSessions.safeParse(data).data?.sessions;
    if (written && id && req?.transactionID) {
      const row = await findOne.call(database, { collection, where: { id: { equals: id } }, req });
      const kept = withSessions.safeParse(row).data?.sessions ?? [];
      data.sessions = [...missing(kept, written), ...written];
    }
    return updateOne.call(database, args);
  };
}

interface Session {
  id: string;
  expiresAt: Date;
}

/** What was added by others since the account was read. Whoever logs out adds nothing, and means to take one away. */
export function missing<Kept extends Session>(
  kept: readonly Kept[],
  written: readonly Session[],
  now = new Date(),
): Kept[] {
  const isAdding = written.some(({ id }) => !kept.some((one) => one.id === id));
  if (!isAdding) return [];
  return kept.filter(
    ({ id, expiresAt }) => expiresAt > now && !written.some((one) => one.id === id),
  );
}

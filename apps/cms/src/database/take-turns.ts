import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import { namedRefusal, refusalOf } from "./mongodb-refusals.ts";
import { createQueue } from "./one-writer.ts";
import { DatabaseRefusal } from "./refusals.ts";
import { noteCommit } from "./replay.ts";
import { WRITES, wrapStatements } from "./statements.ts";

/** How long a transaction waits for those before it in this process. */
const PATIENCE_MS = 30_000;
/** After so long the server takes a transaction back by itself (`transactionLifetimeLimitSeconds`). */
const LIFETIME_MS = 60_000;
/** How long a commit is asked for again whose outcome is not known: an election takes some ten seconds. */
const UNTIL_KNOWN_MS = 20_000;

/**
 * Lets the transactions of this process, and the writes outside of them, take turns as they do on SQLite. Side by
 * side, the second one to write a document would be refused, and whoever saved it would have to save again. Those of
 * other processes are still in the way now and then: see `replay.ts`.
 *
 * A commit whose answer is lost is asked for again until it is known to be kept or not.
 */
export function takeTurns(database: MongooseAdapter): void {
  const enter = createQueue(
    PATIENCE_MS,
    () =>
      new DatabaseRefusal("conflict", `Another transaction took longer than ${PATIENCE_MS} ms.`),
  );
  const leaves = new Map<number | string, () => void>();
  /** Whether the work in hand has its turn already: what it writes outside of its transaction must not wait for it. */
  const turns = new AsyncLocalStorage<{ isHeld: boolean }>();
  const { beginTransaction, commitTransaction, rollbackTransaction } = database;

  const begin: typeof beginTransaction = async (options) => {
    try {
      return await beginTransaction.call(database, options);
    } catch (error) {
      throw namedRefusal(error);
    }
  };

  database.beginTransaction = (options) => {
    if (turns.getStore()?.isHeld) return begin(options);
    const turn = { isHeld: false };
    turns.enterWith(turn);
    return inTurn(turn, () => begin(options));
  };

  const inTurn = async (turn: { isHeld: boolean }, work: () => ReturnType<typeof begin>) => {
    const leave = await enter();
    const id = await work().catch((error: unknown) => {
      leave();
      throw error;
    });
    const timer = setTimeout(leave, LIFETIME_MS).unref();
    turn.isHeld = true;
    leaves.set(id ?? "", () => {
      clearTimeout(timer);
      turn.isHeld = false;
      leaves.delete(id ?? "");
      leave();
    });
    return id;
  };

  wrapStatements(database, WRITES, (inner) => async (args) => {
    if ((await args.req?.transactionID) || turns.getStore()?.isHeld) return inner(args);
    const leave = await enter();
    try {
      return await inner(args);
    } finally {
      leave();
    }
  });

  database.commitTransaction = async (transaction) => {
    const id = await transaction;
    const session = database.sessions[id];
    try {
      await commitTransaction.call(database, id).catch((error: unknown) => {
        if (!session) throw error;
        return commitUntilKnown(session, error);
      });
      noteCommit();
    } catch (error) {
      throw namedRefusal(error);
    } finally {
      leaves.get(id)?.();
    }
  };

  database.rollbackTransaction = async (transaction) => {
    const id = await transaction;
    try {
      await rollbackTransaction.call(database, id);
    } finally {
      leaves.get(id)?.();
    }
  };
}

/** @throws what the last try threw, when it is known not to be committed, or not known for too long */
async function commitUntilKnown(
  session: Pick<MongooseAdapter["sessions"][string], "commitTransaction">,
  first: unknown,
): Promise<void> {
  const end = Date.now() + UNTIL_KNOWN_MS;
  let error = first;
  for (let pauseMs = 50; refusalOf(error) === "unknown" && Date.now() < end; pauseMs *= 2) {
    await pause(Math.min(pauseMs, 1_000));
    try {
      await session.commitTransaction();
      return;
    } catch (reason) {
      error = reason;
    }
  }
  throw error;
}

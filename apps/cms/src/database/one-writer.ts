import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { SQLiteAdapter } from "@payloadcms/db-sqlite";
import { letOthersIn } from "../setup/let-others-in.ts";

export type SqliteClient = SQLiteAdapter["client"];
type SqliteTransaction = Awaited<ReturnType<SqliteClient["transaction"]>>;
type Statement = Parameters<SqliteClient["execute"]>[0];

/** How long everything else goes on before a write asks again for what another process holds. */
const PAUSE_MS = 20;

/** Whether the work in hand has the writer, and who is told that its commit failed. */
interface Turn {
  isHeld: boolean;
  onLost: (error: unknown) => void;
}

const turns = new AsyncLocalStorage<Turn>();

/**
 * Begins a transaction that the caller holds, and whatever it calls from now on: what it then writes outside of it is
 * refused at once, where it would wait for itself and keep everybody else waiting.
 *
 * @param onLost told why nothing of the transaction is kept, before its commit is answered
 */
export function holdTransaction<Id>(
  begin: () => Promise<Id>,
  onLost: (error: unknown) => void = () => undefined,
): Promise<Id> {
  if (turns.getStore()?.isHeld) return Promise.reject(waitsForItself());
  const turn: Turn = { isHeld: false, onLost };
  const begun = turns.run(turn, begin);
  turns.enterWith(turn);
  return begun;
}

function waitsForItself(): Error {
  return new Error(
    "This write is outside of the transaction that its own request holds, and would wait for itself: pass the operation the request (`req`), or do it before or after.",
  );
}

/**
 * One client out of two connections: reads go to the one and see what was committed; writes and
 * transactions take turns on the other.
 *
 * SQLite takes one writer at a time. libsql works synchronously, so a second writer that waited in
 * the database would stop the event loop, and with it the first writer for whom it waits. And
 * libsql's own `transaction()` opens a new connection each time, with none of the settings, and
 * closes none of them.
 *
 * @param open a connection with its settings
 * @param patienceMs how long a write waits for its turn, and then for other processes
 */
export async function oneWriter(
  open: () => Promise<SqliteClient>,
  patienceMs: number,
): Promise<SqliteClient> {
  const reader = await open();
  let writer = await open();
  const queue = createQueue(
    patienceMs,
    () => new Error(`database is locked: another write took longer than ${patienceMs} ms`),
  );
  const enter: Enter = () =>
    turns.getStore()?.isHeld ? Promise.reject(waitsForItself()) : queue();
  const begin = async (): Promise<void> => {
    for (const end = Date.now() + patienceMs; ; ) {
      try {
        await writer.execute("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        // libsql does not reset a statement that found the database busy, and SQLite commits
        // nothing while one is in progress: the connection is of no more use.
        writer.close();
        writer = await open();
        if (Date.now() > end) throw error;
        await pause(PAUSE_MS);
      }
    }
  };
  const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const leave = await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
  const transaction = async (turn?: Turn): Promise<SqliteTransaction> => {
    const leave = await enter();
    try {
      await begin();
    } catch (error) {
      leave();
      throw error;
    }
    if (turn) turn.isHeld = true;
    const end = () => {
      if (turn) turn.isHeld = false;
      leave();
    };
    return transactionOn(writer, end, (error) => turn?.onLost(error));
  };
  return {
    execute: async (statement: Statement) => {
      if (!isRead(statement)) return within(transaction, (own) => own.execute(statement));
      await letOthersIn();
      return reader.execute(statement);
    },
    batch: (statements) => within(transaction, (own) => own.batch(statements)),
    migrate: (statements) => alone(() => writer.migrate(statements)),
    executeMultiple: (sql) => alone(() => writer.executeMultiple(sql)),
    sync: () => writer.sync(),
    transaction: () => transaction(turns.getStore()),
    close: () => {
      reader.close();
      writer.close();
    },
    get closed() {
      return writer.closed;
    },
    protocol: writer.protocol,
  };
}

/** A write in a transaction of its own, so that it waits for other processes as the others do. */
async function within<Result>(
  begin: () => Promise<SqliteTransaction>,
  work: (transaction: SqliteTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = await begin();
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } finally {
    await transaction.rollback();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

/** Anything that is not surely a read takes its turn as a write. */
function isRead(statement: Statement): boolean {
  return /^\s*(select|explain|pragma)\b/i.test(
    typeof statement === "string" ? statement : statement.sql,
  );
}

function transactionOn(
  writer: SqliteClient,
  leave: Leave,
  onLost: (error: unknown) => void,
): SqliteTransaction {
  let isOpen = true;
  const whileOpen = <Result>(work: () => Promise<Result>): Promise<Result> =>
    // A statement that comes late must not write into the next transaction.
    isOpen ? work() : Promise.reject(new Error("The transaction is closed"));
  const end = async (statement: "COMMIT" | "ROLLBACK") => {
    isOpen = false;
    try {
      await writer.execute(statement);
    } catch (error) {
      if (statement === "COMMIT") {
        onLost(error);
        // A commit that fails leaves its transaction open.
        await writer.execute("ROLLBACK").catch(() => undefined);
      }
      throw error;
    } finally {
      leave();
    }
  };
  return {
    execute: async (statement) => {
      await letOthersIn();
      return whileOpen(() => writer.execute(statement));
    },
    batch: (statements) =>
      whileOpen(async () => {
        const results: Awaited<ReturnType<SqliteTransaction["batch"]>> = [];
        for (const statement of statements) results.push(await writer.execute(statement));
        return results;
      }),
    executeMultiple: (sql) => whileOpen(() => writer.executeMultiple(sql)),
    commit: () => whileOpen(() => end("COMMIT")),
    rollback: () => (isOpen ? end("ROLLBACK") : Promise.resolve()),
    close: () => {
      if (isOpen) void end("ROLLBACK").catch(() => undefined);
    },
    get closed() {
      return !isOpen;
    },
  };
}

/** Leaves the queue, so that the next in it may come. Calling it twice does nothing more. */
type Leave = () => void;

/** Waits until everybody who came before has left. */
type Enter = () => Promise<Leave>;

/**
 * A queue for a thing that one may use at a time, first come, first served.
 *
 * @param patienceMs how long one waits; a turn that never comes would otherwise hang its request
 * @returns Enter, which rejects with the error of `tooLong` when patience has run out
 */
export function createQueue(patienceMs: number, tooLong: () => Error): Enter {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let leave: Leave = () => undefined;
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    last = before.then(() => mine);
    try {
      await inTime(before, patienceMs, tooLong);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  };
}

async function inTime(turn: Promise<void>, patienceMs: number, tooLong: () => Error) {
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLong()), patienceMs);
  });
  try {
    await Promise.race([turn, outOfPatience]);
  } finally {
    clearTimeout(timer);
  }
}

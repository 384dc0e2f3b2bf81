import { Long, Timestamp } from "mongodb";
import { ERRORS, failure, ServerError } from "./errors.ts";
import { History, type Viewer } from "./history.ts";
import type { Doc } from "./wire.ts";

/** A server without transactions, which answers one command after the other. */
export interface Backend {
  run(command: Doc): Promise<Doc>;
}

interface Transaction {
  number: string;
  viewer: Viewer;
  state: "open" | "committed" | "aborted";
  /** A statement of it is under way. */
  isBusy: boolean;
  /** Resolves when it is over. */
  over: Promise<void>;
  end: () => void;
}

interface Session {
  transaction: Transaction | null;
  /** What it sees in all reads outside transactions; `over` when the past is not kept any more. */
  snapshot: Viewer | "over" | null;
  /** The last write outside transactions, which a driver sends again when no answer came. */
  written: { number: string; reply: Doc } | null;
}

type OnTheWay = () => Promise<Doc | null>;

/** What a server without sessions does not know. */
const OF_SESSIONS = [
  "lsid",
  "txnNumber",
  "autocommit",
  "startTransaction",
  "readConcern",
  "writeConcern",
  "$clusterTime",
];
const READS = ["find", "aggregate", "distinct", "count"];
const WRITES = ["insert", "update", "delete", "findAndModify"];

/**
 * Transactions as a replica set has them, in front of a server that has none:
 *
 * - a transaction sees what was committed when it began and what it wrote; others see nothing of it before it commits
 * - whoever writes what another open transaction has written, or what was committed since it began, is refused at
 *   once: WriteConflict (112), labelled TransientTransactionError. Outside transactions a write waits instead
 * - a statement that fails ends its transaction; what it wrote is taken back
 * - a session of snapshots sees in all its reads what was committed at its first one, until it ends
 * - a write that is sent again, because its answer was lost, is answered again and not done twice
 *
 * Stricter than a replica set is one thing: two statements at once in one transaction, which MongoDB leaves
 * undefined, are refused, and kept in `violations`.
 */
export class TransactionServer {
  readonly violations: string[] = [];
  #backend: Backend;
  #history = new History();
  #sessions = new Map<string, Session>();
  #open = new Map<Viewer, Transaction>();
  #turn: Promise<unknown> = Promise.resolve();
  #lifetimeMs: number;

  /** @param lifetimeMs after so long an open transaction is aborted; a replica set gives it a minute */
  constructor(backend: Backend, lifetimeMs = 60_000) {
    this.#backend = backend;
    this.#lifetimeMs = lifetimeMs;
  }

  /**
   * Answers a command; refusals too are answers.
   *
   * @param before what happens to it on its way, while it is under way already; an answer takes its place
   */
  async run(command: Doc, before: OnTheWay): Promise<Doc> {
    try {
      return await this.#answer(command, before);
    } catch (error) {
      if (error instanceof ServerError) return error.reply;
      throw error;
    }
  }

  /** What an election does to open transactions. */
  async abortAll(): Promise<void> {
    for (const transaction of this.#open.values())
      await this.#alone(() => this.#abort(transaction));
  }

  /** Aborts the transaction that a command is of. */
  async abortOf(command: Doc): Promise<void> {
    const transaction = this.#sessionOf(command)?.transaction;
    if (transaction) await this.#alone(() => this.#abort(transaction));
  }

  async #answer(command: Doc, before: OnTheWay): Promise<Doc> {
    const session = this.#sessionOf(command);
    if (session && command.autocommit === false) {
      return this.#inTransaction(session, command, before);
    }
    const early = await before();
    if (early) return early;
    if (nameOf(command) === "endSessions") this.#endSnapshots(command.endSessions);
    if (session && command.readConcern?.level === "snapshot") {
      return this.#inSnapshot(session, command);
    }
    const number = numberOf(command);
    if (!session || number === null) return this.#outside(command);
    if (session.written?.number === number) return session.written.reply;
    const reply = await this.#outside(command);
    session.written = { number, reply };
    return reply;
  }

  #sessionOf({ lsid }: Doc): Session | null {
    if (!lsid) return null;
    const key = Buffer.from(lsid.id.buffer).toString("hex");
    const session = this.#sessions.get(key) ?? { transaction: null, snapshot: null, written: null };
    this.#sessions.set(key, session);
    return session;
  }

  async #inTransaction(session: Session, command: Doc, before: OnTheWay): Promise<Doc> {
    const name = nameOf(command);
    const number = numberOf(command) ?? "";
    if (command.startTransaction === true) {
      const left = session.transaction;
      if (left?.state === "open") await this.#alone(() => this.#abort(left));
      session.transaction = this.#begin(number);
    }
    const { transaction } = session;
    if (!transaction || transaction.number !== number) throw noSuchTransaction();
    if (name === "commitTransaction" && transaction.state === "committed") return { ok: 1 };
    if (transaction.state !== "open") throw noSuchTransaction();
    if (transaction.isBusy) {
      this.violations.push(`${name} ${String(command[name])} beside another statement`);
      throw new ServerError(failure(ERRORS.twoAtOnce));
    }
    transaction.isBusy = true;
    try {
      const early = await before();
      return early ?? (await this.#alone(() => this.#statement(transaction, name, command)));
    } finally {
      transaction.isBusy = false;
    }
  }

  /** A read in a session of snapshots. The driver sends its time back, and the session is enough to know it by. */
  async #inSnapshot(session: Session, command: Doc): Promise<Doc> {
    // The driver gives the sessions of a server to one client after another.
    if (!command.readConcern.atClusterTime) this.#endSnapshot(session, null);
    session.snapshot ??= this.#look(session);
    const viewer = session.snapshot;
    if (viewer === "over") throw new ServerError(failure(ERRORS.snapshotTooOld));
    const reply = await this.#alone(() => this.#read(viewer, nameOf(command), command));
    const cursor = reply.cursor && { ...reply.cursor, atClusterTime: SOME_TIME };
    return { ...reply, ...(cursor ? { cursor } : { atClusterTime: SOME_TIME }) };
  }

  #look(session: Session): Viewer {
    const viewer = this.#history.begin();
    const forget = () => {
      if (session.snapshot === viewer) this.#endSnapshot(session, "over");
    };
    setTimeout(forget, this.#lifetimeMs).unref();
    return viewer;
  }

  #endSnapshot(session: Session, state: "over" | null): void {
    // It wrote nothing: there is nothing to take back.
    if (session.snapshot && session.snapshot !== "over") this.#history.abort(session.snapshot);
    session.snapshot = state;
  }

  #endSnapshots(ended: Doc[]): void {
    for (const lsid of ended) {
      const session = this.#sessionOf({ lsid });
      if (session) this.#endSnapshot(session, null);
    }
  }

  async #statement(transaction: Transaction, name: string, command: Doc): Promise<Doc> {
    if (transaction.state !== "open") throw noSuchTransaction();
    if (name === "commitTransaction") {
      this.#history.commit(transaction.viewer);
      transaction.state = "committed";
      transaction.end();
      return { ok: 1 };
    }
    if (name === "abortTransaction") {
      await this.#abort(transaction);
      return { ok: 1 };
    }
    try {
      if (name === "count") throw new ServerError(failure(ERRORS.notInTransactions));
      const reply = WRITES.includes(name)
        ? await this.#write(transaction.viewer, name, command)
        : await this.#read(transaction.viewer, name, command);
      if (isFailure(reply)) await this.#abort(transaction);
      return reply;
    } catch (error) {
      await this.#abort(transaction);
      throw error;
    }
  }

  /** A command in no transaction. A write of what an open one has written waits for its end. */
  async #outside(command: Doc): Promise<Doc> {
    const name = nameOf(command);
    for (;;) {
      const { reply, waitFor } = await this.#alone(async () => {
        if (!this.#history.isAnyOpen) return { reply: await this.#send(command) };
        try {
          return { reply: await this.#doOutside(name, command) };
        } catch (error) {
          if (error instanceof Taken && error.by) return { waitFor: error.by };
          throw error;
        }
      });
      if (reply) return reply;
      await this.#open.get(waitFor)?.over;
    }
  }

  #doOutside(name: string, command: Doc): Promise<Doc> {
    return WRITES.includes(name)
      ? this.#write(null, name, command)
      : this.#read(null, name, command);
  }

  #begin(number: string): Transaction {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const viewer = this.#history.begin();
    const timer = setTimeout(() => this.#alone(() => this.#abort(transaction)), this.#lifetimeMs);
    const end = () => {
      clearTimeout(timer.unref());
      this.#open.delete(viewer);
      resolve();
    };
    const transaction: Transaction = { number, viewer, state: "open", isBusy: false, over, end };
    this.#open.set(viewer, transaction);
    return transaction;
  }

  async #abort(transaction: Transaction): Promise<void> {
    if (transaction.state !== "open") return;
    transaction.state = "aborted";
    for (const [collection, differences] of this.#history.abort(transaction.viewer)) {
      await this.#put(
        collection,
        differences.map(({ id, seen }) => [id, seen]),
      );
    }
    transaction.end();
  }

  /** For the time of the read, the collection is as the viewer sees it. */
  async #read(viewer: Viewer | null, name: string, command: Doc): Promise<Doc> {
    if (!READS.includes(name)) return this.#send(command);
    const collection = collectionOf(command);
    const differences = this.#history.differences(viewer, collection);
    if (differences.length === 0) return this.#send(command);
    await this.#put(
      collection,
      differences.map(({ id, seen }) => [id, seen]),
    );
    try {
      return await this.#send(command);
    } finally {
      await this.#put(
        collection,
        differences.map(({ id, real }) => [id, real]),
      );
    }
  }

  async #write(viewer: Viewer | null, name: string, command: Doc): Promise<Doc> {
    const collection = collectionOf(command);
    const targets = await this.#targets(viewer, name, command);
    for (const { _id } of targets) this.#assertFree(viewer, collection, _id);
    const reply = await this.#send(command);
    const ids = [...targets.map(({ _id }) => _id), ...upsertedIds(reply)];
    if (isDuplicate(reply) && viewer) {
      // The other one is not yet, or no longer, as this transaction sees it.
      const isHidden = this.#history.differences(viewer, collection).length > 0;
      if (isHidden) throw new Taken(null);
    }
    const after = new Map(
      (await this.#byIds(collection, ids)).map((doc) => [idText(doc._id), doc] as const),
    );
    const before = name === "insert" ? [] : targets;
    const known = new Map(before.map((doc) => [idText(doc._id), doc] as const));
    for (const id of ids) {
      const was = known.get(idText(id)) ?? null;
      this.#history.note(viewer, collection, id, was, after.get(idText(id)) ?? null);
    }
    return reply;
  }

  /** The documents that a write will touch, as they are before it; those of an insert, as they will be. */
  async #targets(viewer: Viewer | null, name: string, command: Doc): Promise<Doc[]> {
    if (name === "insert") return command.documents;
    const collection = collectionOf(command);
    const areAnyHidden = this.#history.differences(viewer, collection).length > 0;
    const queries: Doc[] =
      name === "findAndModify"
        ? [command.query ?? {}]
        : (command.updates ?? command.deletes).map(({ q }: Doc) => q);
    const found = new Map<string, Doc>();
    for (const query of queries) {
      const find = { find: command[name], filter: query, $db: command.$db };
      for (const doc of batchOf(await this.#read(viewer, "find", find))) {
        found.set(idText(doc._id), doc);
      }
      if (!areAnyHidden) continue;
      // What only the others see may not be touched by the way.
      for (const doc of batchOf(await this.#send(find))) {
        if (!found.has(idText(doc._id))) this.#assertFree(viewer, collection, doc._id);
      }
    }
    return [...found.values()];
  }

  #assertFree(viewer: Viewer | null, collection: string, id: unknown): void {
    const other = this.#history.writerBefore(viewer, collection, id);
    if (other !== undefined) throw new Taken(viewer === null ? other : null);
  }

  /** Puts documents into a state, whatever they are now; null takes one out. */
  async #put(collection: string, docs: [id: unknown, doc: Doc | null][]): Promise<void> {
    const { $db, name } = namesOf(collection);
    const ids = docs.map(([id]) => id);
    await this.#send({ delete: name, deletes: [{ q: { _id: { $in: ids } }, limit: 0 }], $db });
    const documents = docs.flatMap(([, doc]) => doc ?? []);
    if (documents.length === 0) return;
    const reply = await this.#send({ insert: name, documents, ordered: false, $db });
    if (isFailure(reply)) throw new Error(`${collection} cannot be put: ${JSON.stringify(reply)}`);
  }

  async #byIds(collection: string, ids: unknown[]): Promise<Doc[]> {
    if (ids.length === 0) return [];
    const { $db, name } = namesOf(collection);
    return batchOf(await this.#send({ find: name, filter: { _id: { $in: ids } }, $db }));
  }

  #send(command: Doc): Promise<Doc> {
    const plain = Object.fromEntries(
      Object.entries(command).filter(([key]) => !OF_SESSIONS.includes(key)),
    );
    const isFind = "find" in plain && !("batchSize" in plain);
    return this.#backend.run(isFind ? { ...plain, batchSize: MANY } : plain);
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** When a snapshot is of, for the driver. */
const SOME_TIME = new Timestamp({ t: 1, i: 1 });

/** No cursor is left open for what the proxy itself looks up. */
const MANY = 100_000;

/** Refused because another transaction has written the same; `by` is the one to wait for outside transactions. */
class Taken extends ServerError {
  readonly by: Viewer | null;
  constructor(by: Viewer | null) {
    super(failure(ERRORS.writeConflict));
    this.by = by;
  }
}

function noSuchTransaction(): ServerError {
  return new ServerError(failure(ERRORS.noSuchTransaction));
}

function nameOf(command: Doc): string {
  const name = Object.keys(command)[0] ?? "";
  return name === "findandmodify" ? "findAndModify" : name;
}

function collectionOf(command: Doc): string {
  return `${command.$db}.${String(Object.values(command)[0])}`;
}

function namesOf(collection: string): { $db: string; name: string } {
  const dot = collection.indexOf(".");
  return { $db: collection.slice(0, dot), name: collection.slice(dot + 1) };
}

function numberOf({ txnNumber }: Doc): string | null {
  return txnNumber instanceof Long ? txnNumber.toString() : null;
}

function idText(id: unknown): string {
  return JSON.stringify(id);
}

function batchOf(reply: Doc): Doc[] {
  return reply.cursor?.firstBatch ?? [];
}

function isFailure(reply: Doc): boolean {
  return Number(reply.ok) !== 1 || (reply.writeErrors?.length ?? 0) > 0;
}

const DUPLICATE_KEY = 11000;

function isDuplicate(reply: Doc): boolean {
  const codes = [reply.code, ...(reply.writeErrors ?? []).map(({ code }: Doc) => code)];
  return codes.some((code) => Number(code) === DUPLICATE_KEY);
}

function upsertedIds(reply: Doc): unknown[] {
  const one: unknown = reply.lastErrorObject?.upserted;
  return [...(reply.upserted ?? []).map(({ _id }: Doc) => _id), ...(one ? [one] : [])];
}

import {
  type ClientSession,
  type Collection,
  MongoClient,
  MongoError,
  MongoServerError,
} from "mongodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryBackend } from "./memory-backend.testing.ts";
import { type MongodbProxy, startMongodbProxy } from "./proxy.ts";

interface Note {
  _id: string;
  slug?: string;
  text?: string;
  count?: number;
}

let proxy: MongodbProxy;
let client: MongoClient;
let notes: Collection<Note>;
const sessions: ClientSession[] = [];

const start = async (lifetimeMs = 60_000) => {
  proxy = await startMongodbProxy(memoryBackend("slug"), { lifetimeMs });
  client = await MongoClient.connect(proxy.uri());
  notes = client.db("test").collection<Note>("notes");
};
const stop = async () => {
  await Promise.all(sessions.splice(0).map((session) => session.endSession()));
  await client.close();
  await proxy.stop();
};
beforeEach(() => start());
afterEach(stop);

const begin = (): ClientSession => {
  const session = client.startSession();
  sessions.push(session);
  session.startTransaction({
    readConcern: { level: "snapshot" },
    writeConcern: { w: "majority" },
  });
  return session;
};
const all = async (session?: ClientSession) => {
  const docs = await notes.find({}, { session }).toArray();
  return docs.map(({ _id, text }) => `${_id}: ${text}`).toSorted();
};
const write = (_id: string, text: string, session?: ClientSession) =>
  notes.updateOne({ _id }, { $set: { text } }, { session, upsert: true });
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MongoServerError)) throw new Error(`Not refused, but ${error}`);
  return [error.code, error.hasErrorLabel("TransientTransactionError")];
};
const order = (...proxyFaults: object[]) => client.db("admin").command({ proxyFaults });
const CONFLICT = [112, true];
const OVER = [251, true];

describe("a session of snapshots", () => {
  const look = () => {
    const session = client.startSession({ snapshot: true });
    sessions.push(session);
    return session;
  };

  it("sees in all its reads what was committed at the first, whoever writes meanwhile", async () => {
    await write("a", "before");
    const session = look();
    expect(await all(session)).toEqual(["a: before"]);
    await write("a", "after");
    const writer = begin();
    await write("b", "new", writer);
    await writer.commitTransaction();
    await notes.deleteOne({ _id: "a" });
    expect(await all(session)).toEqual(["a: before"]);
    expect(await all()).toEqual(["b: new"]);
    await session.endSession();
    expect(await all(look())).toEqual(["b: new"]);
  });

  it("is refused when the past is not kept for so long", async () => {
    await stop();
    await start(20);
    await write("a", "before");
    const session = look();
    await all(session);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await refusalOf(all(session))).toEqual([239, false]);
  });
});

describe("a transaction", () => {
  it("is seen by itself at once and by others when it is committed", async () => {
    await write("a", "before");
    const session = begin();
    await write("a", "after", session);
    await write("b", "new", session);
    expect(await all(session)).toEqual(["a: after", "b: new"]);
    expect(await all()).toEqual(["a: before"]);
    await session.commitTransaction();
    expect(await all()).toEqual(["a: after", "b: new"]);
  });

  it("leaves nothing when it is taken back", async () => {
    await write("a", "before");
    const session = begin();
    await write("a", "after", session);
    await write("b", "new", session);
    await notes.deleteOne({ _id: "a" }, { session });
    await session.abortTransaction();
    expect(await all()).toEqual(["a: before"]);
  });

  it("goes on seeing what stood when it began", async () => {
    await write("a", "before");
    const session = begin();
    expect(await all(session)).toEqual(["a: before"]);
    await write("a", "after");
    await write("b", "new");
    expect(await all(session)).toEqual(["a: before"]);
  });

  it("is refused what another open one has written, and is over then", async () => {
    await write("a", "before");
    const [first, second] = [begin(), begin()];
    await write("b", "of the second", second);
    await write("a", "of the first", first);
    expect(await refusalOf(write("a", "of the second", second))).toEqual(CONFLICT);
    expect(await refusalOf(second.commitTransaction())).toEqual(OVER);
    await first.commitTransaction();
    expect(await all()).toEqual(["a: of the first"]);
  });

  it("is refused what was committed since it began", async () => {
    await write("a", "before");
    const session = begin();
    await all(session);
    await write("a", "meanwhile");
    expect(await refusalOf(write("a", "late", session))).toEqual(CONFLICT);
    expect(await all()).toEqual(["a: meanwhile"]);
  });

  it("is refused a unique value that another one is about to take", async () => {
    const [first, second] = [begin(), begin()];
    await notes.insertOne({ _id: "a", slug: "same" }, { session: first });
    expect(
      await refusalOf(notes.insertOne({ _id: "b", slug: "same" }, { session: second })),
    ).toEqual(CONFLICT);
    await first.commitTransaction();
    expect(await refusalOf(notes.insertOne({ _id: "b", slug: "same" }))).toEqual([11000, false]);
  });

  it("is over when a statement of it fails", async () => {
    await notes.insertOne({ _id: "a", slug: "same" });
    const session = begin();
    await write("b", "lost", session);
    const again = notes.insertOne({ _id: "c", slug: "same" }, { session });
    expect(await refusalOf(again)).toEqual([11000, false]);
    expect(await refusalOf(session.commitTransaction())).toEqual(OVER);
    expect(await all()).toEqual(["a: undefined"]);
  });

  it("lets no second statement run beside the first, and keeps that for the report", async () => {
    await order({ command: "find", what: "delay", delayMs: 100, times: 2 });
    await Promise.all([1, 2, 3].map(() => client.db("admin").command({ ping: 1 })));
    const session = begin();
    await write("a", "first", session);
    const both = await Promise.allSettled([all(session), all(session)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(proxy.violations).toEqual(["find notes beside another statement"]);
  });

  it("is taken back when it stays open too long", async () => {
    await stop();
    await start(50);
    const session = begin();
    await write("a", "forgotten", session);
    await write("a", "the next");
    expect(await all()).toEqual(["a: the next"]);
    expect(await refusalOf(session.commitTransaction())).toEqual(OVER);
  });
});

describe("a write outside transactions", () => {
  it("waits for the transaction that has written the same", async () => {
    const session = begin();
    await notes.updateOne({ _id: "a" }, { $inc: { count: 1 } }, { session, upsert: true });
    const outside = notes.updateOne({ _id: "a" }, { $inc: { count: 1 } }, { upsert: true });
    await session.commitTransaction();
    await outside;
    expect(await notes.findOne({ _id: "a" })).toMatchObject({ count: 2 });
  });

  it("is done once, though its answer was lost and it was sent again", async () => {
    await write("a", "x");
    await order({ command: "update", when: "after", what: "cut" });
    await notes.updateOne({ _id: "a" }, { $inc: { count: 1 } });
    expect(await notes.findOne({ _id: "a" })).toMatchObject({ count: 1 });
  });
});

describe("a fault that was ordered", () => {
  it.each([
    ["before", []],
    ["after", ["a: x"]],
  ] as const)("cuts the connection %s the commit", async (when, left) => {
    const session = begin();
    await write("a", "x", session);
    await order({ command: "commitTransaction", when, what: "cut", times: 2 });
    await expect(session.commitTransaction()).rejects.toSatisfy(
      (error) =>
        error instanceof MongoError && error.hasErrorLabel("UnknownTransactionCommitResult"),
    );
    expect(await all()).toEqual(left);
  });

  it("says of a commit that nobody knows, and the commit can be asked for again", async () => {
    const session = begin();
    await write("a", "x", session);
    await order({ command: "commitTransaction", when: "after", what: "unknown-commit" });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 91 });
    await session.commitTransaction();
    expect(await all()).toEqual(["a: x"]);
  });

  it("elects another primary: open transactions are gone, and writes find the new one", async () => {
    const session = begin();
    await write("a", "lost", session);
    await order({ command: "update", what: "election" });
    await write("b", "kept");
    expect(await refusalOf(session.commitTransaction())).toEqual(OVER);
    expect(await all()).toEqual(["b: kept"]);
  });

  it("refuses a write after so many, and tells which commands passed", async () => {
    await order({ command: "update", collection: "notes", what: "conflict", skip: 1 });
    const session = begin();
    await write("a", "x", session);
    expect(await refusalOf(write("b", "x", session))).toEqual(CONFLICT);
    const { seen } = await client.db("admin").command({ proxyReport: 1 });
    expect(seen[0]).toMatchObject({
      name: "update",
      collection: "notes",
      isInTransaction: true,
      options: { startTransaction: true, readConcern: { level: "snapshot" } },
    });
  });
});

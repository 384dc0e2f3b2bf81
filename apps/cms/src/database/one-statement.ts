import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import { namedRefusal } from "./mongodb-refusals.ts";
import { noteOn } from "./rest-on.ts";
import {
  type Found,
  type Statement,
  type StatementArgs,
  WRITES,
  wrapStatements,
} from "./statements.ts";

/** What reads or writes documents. */
const STATEMENTS = [
  ...WRITES,
  "count",
  "countVersions",
  "countGlobalVersions",
  "find",
  "findDistinct",
  "findGlobal",
  "findGlobalVersions",
  "findOne",
  "findVersions",
  "queryDrafts",
] as const satisfies (keyof MongooseAdapter)[];

/** Those that count what they find, at the same time as they find it. */
const PAGED: readonly string[] = ["find", "findGlobalVersions", "findVersions", "queryDrafts"];

/**
 * Sends the statements of one transaction one after the other, as MongoDB wants it: one that overtakes the first is
 * told that there is no such transaction. Payload sends several at once in many places, and hooks ask several things
 * at once without knowing of each other.
 */
export function oneStatementAtATime(database: MongooseAdapter): void {
  const last = new Map<number | string, Promise<unknown>>();
  const inOrder = <Result>(id: number | string, work: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work);
    const over = mine.catch(() => undefined);
    last.set(id, over);
    void over.then(() => {
      if (last.get(id) === over) last.delete(id);
    });
    return mine;
  };
  wrapStatements(database, STATEMENTS, (inner, name) => {
    const send: Statement = async (args) => {
      try {
        return await inner(args);
      } catch (error) {
        throw namedRefusal(error);
      }
    };
    return async (args) => {
      const id = await args.req?.transactionID;
      if (!id || !(id in database.sessions)) return send(args);
      return inOrder(id, () => (PAGED.includes(name) ? findThenCount(send, args) : send(args)));
    };
  });
  noteOn(database, (id, thing) => inOrder(id, () => noteThing(database, id, thing)));
}

/** Where transactions note what they rest on: one row for each thing, and each note a write of it. */
export const THINGS = "rested-on";

async function noteThing(
  { connection, sessions }: MongooseAdapter,
  transaction: number | string,
  thing: string,
): Promise<void> {
  const session = sessions[transaction];
  try {
    await connection
      .collection<{ _id: string }>(THINGS)
      .updateOne({ _id: thing }, { $set: { at: new Date() } }, { session, upsert: true });
  } catch (error) {
    throw namedRefusal(error);
  }
}

/** A page of a list and the number of all, asked for one after the other. */
async function findThenCount(send: Statement, args: StatementArgs): Promise<Found> {
  const { limit = 0, page = 1, pagination } = args;
  if (pagination === false || limit === 0) return send(args);
  const upTo = limit * page;
  const found = await send({ ...args, pagination: false, page: 1, limit: upTo });
  const totalDocs =
    found.docs.length < upTo ? found.docs.length : await countAll(send, { ...args, page: 1 });
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit));
  return {
    docs: found.docs.slice(upTo - limit),
    limit,
    page,
    totalDocs,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    nextPage: page < totalPages ? page + 1 : null,
    prevPage: page > 1 ? page - 1 : null,
    pagingCounter: upTo - limit + 1,
  };
}

async function countAll(send: Statement, args: StatementArgs): Promise<number> {
  const all = { ...args, pagination: false, limit: 0, select: { id: true } } as const;
  return (await send(all)).docs.length;
}

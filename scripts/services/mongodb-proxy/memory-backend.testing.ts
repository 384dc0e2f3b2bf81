import { BSON } from "mongodb";
import type { Backend } from "./transactions.ts";
import type { Doc } from "./wire.ts";

/** As much of a server as the tests of the proxy need: equality and `$in`, `$set` and `$inc`, one unique field. */
export function memoryBackend(unique: string): Backend {
  const collections = new Map<string, Doc[]>();
  const docsOf = (name: string): Doc[] => {
    const docs = collections.get(name) ?? [];
    collections.set(name, docs);
    return docs;
  };
  const insert = (docs: Doc[], documents: Doc[]): Doc => {
    for (const doc of documents) {
      const isTaken = docs.some((other) => unique in doc && equal(other[unique], doc[unique]));
      if (isTaken) return { ok: 1, writeErrors: [{ index: 0, code: 11000, errmsg: "E11000" }] };
      docs.push(doc);
    }
    return { ok: 1, n: documents.length };
  };
  const update = (docs: Doc[], { q, u, upsert }: Doc): Doc => {
    const found = docs.filter((doc) => matches(doc, q));
    for (const doc of found) change(doc, u);
    if (found.length > 0 || !upsert) return { ok: 1, n: found.length, nModified: found.length };
    const made = { ...q };
    change(made, u);
    docs.push(made);
    return { ok: 1, n: 1, upserted: [{ index: 0, _id: made._id }] };
  };
  return {
    async run(command) {
      const [name = "", collection] = Object.entries(command)[0] ?? [];
      const docs = docsOf(String(collection));
      switch (name) {
        case "find": {
          const firstBatch = docs.filter((doc) => matches(doc, command.filter ?? {}));
          return structured({
            ok: 1,
            cursor: { id: BSON.Long.ZERO, ns: `x.${collection}`, firstBatch },
          });
        }
        case "insert":
          return insert(docs, structured(command).documents);
        case "update":
          return update(docs, command.updates[0]);
        case "delete": {
          const left = docs.filter((doc) => !matches(doc, command.deletes[0].q));
          collections.set(String(collection), left);
          return { ok: 1, n: docs.length - left.length };
        }
        default:
          return { ok: 1 };
      }
    },
  };
}

/** As it comes back from the wire: nothing is shared. */
function structured(doc: Doc): Doc {
  return BSON.deserialize(BSON.serialize(doc), { promoteValues: false });
}

function matches(doc: Doc, filter: Doc): boolean {
  return Object.entries(filter).every(([field, wanted]) =>
    Array.isArray(wanted?.$in)
      ? wanted.$in.some((one: unknown) => equal(one, doc[field]))
      : equal(wanted, doc[field]),
  );
}

function change(doc: Doc, { $set = {}, $inc = {} }: Doc): void {
  Object.assign(doc, $set);
  for (const [field, by] of Object.entries($inc)) doc[field] = Number(doc[field] ?? 0) + Number(by);
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

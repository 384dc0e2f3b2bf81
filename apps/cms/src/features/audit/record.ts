import { AsyncLocalStorage } from "node:async_hooks";
import type { Payload, PayloadRequest } from "payload";
import { clientAddress } from "../../access/client-address.ts";
import { restOn } from "../../database/rest-on.ts";
import { inTransaction } from "../../database/transactions.ts";
import { environment } from "../../environment/index.ts";
import type { ActorKind, DeedKind } from "./deeds.ts";
import { BEGINNING, type Entry, entryAfter, storedEntry } from "./entry.ts";

/** Who does something, and in which transaction. */
export type Asker = { payload: Payload } & Partial<PayloadRequest>;

interface Actor {
  kind: ActorKind;
  id: string | null;
  name: string | null;
}

export interface Deed {
  deed: DeedKind;
  /** What it was done to. */
  subject?: { collection: string | null; id: string; title?: string | null };
  /** Names of the fields that were changed. */
  fields?: readonly string[];
  detail?: string | null;
  times?: number;
  /** `updatedAt` of the version that it made. */
  stamp?: string | null;
  /** A mail address that somebody typed who is not known. */
  account?: string;
  /** Whose deed it is and where they are, where the request does not say so. */
  by?: Actor;
  address?: string | null;
}

const commands = new AsyncLocalStorage<string>();

/** Does the work of a command: what it does is written down as done at the server's command line by `name`. */
export function asCommand<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return commands.run(name, work);
}

/** An account as an actor, where nobody is logged in yet or any more. */
export function person({ id, name }: { id: unknown; name?: unknown }): Actor {
  return { kind: "person", id: String(id), name: typeof name === "string" ? name : null };
}

/** Of a request, what tells who asks from where; for work in a transaction of its own. */
export function askerOf({ payload, headers, user }: PayloadRequest): Asker {
  return { payload, headers, user };
}

/**
 * Adds an entry to the log, in the transaction of `req`: it is kept if the deed is. Without a transaction it gets one
 * of its own.
 */
export async function recordDeed(req: Asker, deed: Deed): Promise<void> {
  const transaction = await req.transactionID;
  if (transaction) return inOrder(transaction, () => append(req, deed));
  const { payload, headers, user, payloadAPI } = req;
  const by = deed.by ?? actorOf(req);
  const asker: Asker = { payload, ...(headers ? { headers } : {}), ...(user ? { user } : {}) };
  await inTransaction(payload, (own) =>
    append({ ...asker, ...own, ...(payloadAPI ? { payloadAPI } : {}) }, { ...deed, by }),
  );
}

const last = new Map<number | string, Promise<void>>();

/** Of two deeds of one transaction the second follows the first, and does not overtake it. */
function inOrder(transaction: number | string, work: () => Promise<void>): Promise<void> {
  const mine = (last.get(transaction) ?? Promise.resolve()).then(work);
  const over = mine.catch(() => undefined);
  last.set(transaction, over);
  void over.then(() => {
    if (last.get(transaction) === over) last.delete(transaction);
  });
  return mine;
}

const LONGEST_TITLE = 300;
const LONGEST_DETAIL = 1_000;

async function append(req: Asker, deed: Deed): Promise<void> {
  const { payload, transactionID } = req;
  // Two processes must not write the same number: the second is refused, and begins anew with what the first wrote.
  await restOn({ payload, ...(transactionID ? { transactionID } : {}) }, "audit-entries");
  const actor = deed.by ?? actorOf(req);
  const { subject } = deed;
  const what = {
    at: new Date().toISOString(),
    deed: deed.deed,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    collectionSlug: subject?.collection ?? null,
    documentId: subject?.id ?? null,
    title: subject?.title?.slice(0, LONGEST_TITLE) ?? null,
    fields: deed.fields && deed.fields.length > 0 ? deed.fields.join(", ") : null,
    detail: deed.detail?.slice(0, LONGEST_DETAIL) ?? null,
    times: deed.times ?? null,
    stamp: deed.stamp ?? null,
  };
  const whence = {
    address: deed.address === undefined ? addressOf(req) : deed.address,
    account: deed.account ?? null,
  };
  const data = entryAfter((await lastEntry(req)) ?? BEGINNING, what, whence);
  await payload.db.create({
    collection: "audit-entries",
    data: { ...data },
    req,
    returning: false,
  });
}

export async function lastEntry({ payload, ...req }: Asker): Promise<Entry | null> {
  const { docs } = await payload.db.find({
    collection: "audit-entries",
    where: {},
    sort: "-number",
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0] ? storedEntry.parse(docs[0]) : null;
}

function actorOf({ user, payloadAPI }: Asker): Actor {
  const command = commands.getStore();
  if (command !== undefined) return { kind: "command", id: null, name: command };
  if (user?.collection === "users") return person(user);
  if (user) return { kind: "program", id: String(user.id), name: user.name };
  return { kind: payloadAPI === "REST" ? "anonymous" : "server", id: null, name: null };
}

function addressOf({ headers }: Asker): string | null {
  if (!headers) return null;
  const address = clientAddress(headers, environment.trustedProxies);
  return address === "unknown" ? null : address;
}

import type { ChangeFeedPage, CollectionName, GlobalName } from "@bantin/contract";
import type { ExampleSite, RawDocument } from "@bantin/contract/examples";
import { byCollection } from "../collections/collections.ts";
import { createFakeOutbox } from "./fake-outbox.ts";

/** What an editor can do to the content of a fake CMS. Every write gets a later `updatedAt`. */
export interface FakeContent {
  /** What an api-client sees of a collection, in no particular order. */
  published(collection: CollectionName): RawDocument[];
  global(slug: GlobalName): Record<string, unknown>;
  /** Publishes a document, new or known. */
  put(collection: CollectionName, document: Record<string, unknown> & { id: string }): void;
  /** Publishes a known document with some fields changed; fields not named stay. */
  edit(collection: CollectionName, id: string, fields: Record<string, unknown>): void;
  /** The same without a row in the outbox: what no feed can tell. */
  editSilently(collection: CollectionName, id: string, fields: Record<string, unknown>): void;
  /** Makes a draft of it: it is in the database, and no api-client sees it. */
  unpublish(collection: CollectionName, id: string): void;
  remove(collection: CollectionName, id: string): void;
  /** The same without a row in the outbox: a broken access rule, or a hole in the database. */
  removeSilently(collection: CollectionName, id: string): void;
  setGlobal(slug: GlobalName, value: Record<string, unknown>): void;
  /** Brings a document back as it was, with its old time of change: a database restored from a backup. */
  restore(collection: CollectionName, document: RawDocument): void;
  /** Moves the clock that stamps writes. A step of 0 gives several writes one instant. */
  stepMs: number;
  /** A page of the change feed; null for a cursor that it does not know. */
  changeFeed(after: string | null, limit: number): ChangeFeedPage | null;
  /** Another one after every write. */
  revision(): string;
}

/** @param site becomes the content; it is changed in place. */
export function createFakeContent(site: ExampleSite): FakeContent {
  const tables = byCollection((name) => new Map(site[name].map((doc) => [doc.id, doc])));
  const globals = { ...site.globals };
  let now = Math.max(
    ...Object.values(tables).flatMap((table) =>
      [...table.values()].map(({ updatedAt }) => Date.parse(updatedAt)),
    ),
    Date.parse("2022-01-01T00:00:00.000Z"),
  );
  const edited = (collection: CollectionName, id: string, fields: Record<string, unknown>) => {
    const document = tables[collection].get(id);
    if (!document) throw new Error(`The fake CMS has no ${collection}/${id}.`);
    return { ...document, ...fields, id };
  };
  const content: FakeContent = {
    stepMs: 1_000,
    published: (collection) => [...tables[collection].values()].filter(isPublic),
    global: (slug) => globals[slug],
    put(collection, document) {
      tables[collection].set(document.id, { ...document, updatedAt: tick() });
      outbox.add(collection, document.id, now);
    },
    edit: (collection, id, fields) => content.put(collection, edited(collection, id, fields)),
    editSilently(collection, id, fields) {
      tables[collection].set(id, { ...edited(collection, id, fields), updatedAt: tick() });
    },
    unpublish: (collection, id) => content.edit(collection, id, { _status: "draft" }),
    restore(collection, document) {
      changes++;
      outbox = createFakeOutbox();
      tables[collection].set(document.id, document);
    },
    remove(collection, id) {
      content.removeSilently(collection, id);
      outbox.add(collection, id, now);
    },
    removeSilently(collection, id) {
      changes++;
      tables[collection].delete(id);
    },
    setGlobal(slug, value) {
      globals[slug] = { ...value, updatedAt: tick() };
      outbox.add(slug, slug, now);
    },
    changeFeed: (after, limit) => outbox.page(after, limit),
    revision: () => `change-${changes}`,
  };
  let outbox = createFakeOutbox();
  let changes = 0;
  const tick = () => {
    changes++;
    now += content.stepMs;
    return new Date(now).toISOString();
  };
  return content;
}

/** The access rule of the real CMS: drafts and the trash do not leave it. */
function isPublic(document: RawDocument): boolean {
  return (document._status ?? "published") === "published" && (document.deletedAt ?? null) === null;
}

import type { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES, type CollectionName, type RecordOf } from "@bantin/contract";
import {
  AddressCollisionError,
  type DocumentError,
  IssuerGoneError,
  MissingReferenceError,
} from "../errors/document-errors.ts";
import { documentName } from "../store/document-name.ts";
import { type Hold, type HoldKind, versionReader } from "../store/held.ts";
import { jsonOf, textOf } from "../store/rows.ts";
import type { Writer } from "../store/writer.ts";
import { collisionFinder, orphanFinder } from "./check-addresses.ts";
import type { RecordChange, Tally } from "./tally.ts";

type Tallies = Record<CollectionName, Tally>;

/** A hold of the version that an error is about. */
export function holdOf(
  error: DocumentError,
  { id, title }: { id: string; title: string | null },
  version: Pick<Hold, "collection" | "kind" | "updatedAt" | "json">,
): Hold {
  const { collection, kind, updatedAt, json } = version;
  const { message: problem, staffMessage: reason, path: field } = error;
  return { collection, id, kind, title, field, reason, problem, updatedAt, json };
}

/** Takes records back to a version that was good, and notes that it did. */
export interface Versions {
  /** Whether a record differs from its good version. */
  isChanged(collection: CollectionName, id: string): boolean;
  /** Whether a document had this issuer, which was there, in its good version. */
  hadIssuer(document: string, issuer: string): boolean;
  goBack(collection: CollectionName, id: string): void;
  /** Shows a version that was held. */
  putAgain(collection: CollectionName, version: { id: string; json: string }): void;
  /** A record was taken out for which there is nothing good. */
  noteRemoved(collection: CollectionName, id: string): void;
}

/**
 * The versions before a sync.
 *
 * @param committed a connection on which the content before this sync is seen
 */
export function openVersions(committed: DatabaseSync, writer: Writer, tallies: Tallies): Versions {
  const find = committed.prepare("SELECT json FROM records WHERE collection = ? AND id = ?");
  const issuer = committed.prepare("SELECT issuer FROM resolutions WHERE id = ?");
  return {
    isChanged: (collection: CollectionName, id: string) => tallies[collection].has(id),
    hadIssuer: (document: string, id: string) =>
      issuer.get(document)?.issuer === id && find.get("issuers", id) !== undefined,
    goBack(collection: CollectionName, id: string): void {
      const row = find.get(collection, id);
      if (row) putJson(writer, collection, textOf(row, "json"));
      else writer.remove(collection, id);
      tallies[collection].forget(id);
    },
    noteRemoved: (collection: CollectionName, id: string) => tallies[collection].noteRemoved(id),
    /** Shows a version that was held. */
    putAgain(collection: CollectionName, { id, json }: { id: string; json: string }): void {
      putJson(writer, collection, json);
      tallies[collection].noteChanged(id, find.get(collection, id) === undefined);
    },
  };
}

/** Stores a version that was stored before, as JSON. */
export function putJson<C extends CollectionName>(
  writer: Writer,
  collection: C,
  json: string,
): boolean {
  return writer.put(collection, jsonOf<RecordOf[C]>({ json }, "json"));
}

/** What a version that is held for what other records are depends on. */
const DEPENDS_ON_OTHERS: ReadonlySet<HoldKind> = new Set(["collision", "reference"]);

/** Puts back what was held for what other records were. It is looked at anew. */
export function retryDependent(
  writer: Writer,
  versions: Pick<Versions, "putAgain">,
  collections: Iterable<CollectionName> = COLLECTION_NAMES,
): void {
  for (const collection of collections) {
    for (const { kind, ...version } of writer.held.candidates(collection)) {
      if (DEPENDS_ON_OTHERS.has(kind)) versions.putAgain(collection, version);
    }
  }
}

/** Does so where these others have changed. */
export function retryHeld(writer: Writer, tallies: Tallies, versions: Versions): void {
  const changed = Object.values(tallies).filter(({ changes }) => changes.length > 0);
  const names = new Set(changed.map(({ collection }) => collection));
  if (names.has("issuers")) names.add("resolutions");
  retryDependent(writer, versions, names);
}

/** Shows again what was taken out for a moment by a publisher that did not come to an end. */
export function endTrials(writer: Writer, tallies: Tallies, versions: Versions): void {
  for (const { collection } of Object.values(tallies)) {
    for (const { kind, ...version } of writer.held.candidates(collection)) {
      if (kind === "trial") versions.putAgain(collection, version);
    }
  }
}

/**
 * Every record that readers see has an address of its own, and every document an issuer, which is part of its
 * address. Where one has not, the version that came last is held, and the record goes back to what it was; so it
 * may get in the way of others, until in the worst case all is as it was. Looks at what changed only: the rest was
 * found good before.
 */
export function isolate(
  writer: Writer,
  versions: Versions,
  changes: readonly RecordChange[],
): void {
  const { db } = writer;
  const findCollision = collisionFinder(db);
  const findOrphan = orphanFinder(db);
  const find = versionReader(db);
  const queue = changes.filter(({ kind }) => kind !== "removed");
  const look = (collection: CollectionName, id: string) =>
    queue.push({ collection, id, kind: "changed" });

  const hold = (collection: CollectionName, id: string, kind: HoldKind, error: DocumentError) => {
    const { title } = documentName(db, collection, id);
    const version = find(collection, id) ?? { updatedAt: "", json: null };
    const isChanged = versions.isChanged(collection, id);
    // What has not changed in this sync has nothing good to go back to.
    if (isChanged) versions.goBack(collection, id);
    else if (writer.remove(collection, id)) versions.noteRemoved(collection, id);
    writer.held.put(holdOf(error, { id, title }, { collection, kind, ...version }));
    if (writer.isShown(collection, id)) look(collection, id);
  };

  const settleCollisions = () => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const { collection, id } = one;
      const found = findCollision(collection, id);
      if (!found) continue;
      const { address, other } = found;
      const names = [
        documentName(db, collection, id),
        documentName(db, collection, other),
      ] as const;
      const error = new AddressCollisionError(address, ...names);
      const later = laterOf(db, versions, collection, id, other);
      hold(collection, later, "collision", error);
      if (later === other) look(collection, id);
    }
  };

  const keepIssuer = (id: string) => {
    versions.goBack("issuers", id);
    const { title } = documentName(db, "issuers", id);
    const version = { collection: "issuers", kind: "gone", updatedAt: "", json: null } as const;
    writer.held.put(
      holdOf(new IssuerGoneError({ collection: "issuers", id, title }), { id, title }, version),
    );
    look("issuers", id);
  };

  settleCollisions();
  if (!changes.some(({ collection }) => ISSUED.has(collection))) return;
  for (let orphan = findOrphan(); orphan; orphan = findOrphan()) {
    const { id, issuer } = orphan;
    if (versions.hadIssuer(id, issuer)) keepIssuer(issuer);
    else {
      const name = documentName(db, "resolutions", id);
      hold(
        "resolutions",
        id,
        "reference",
        new MissingReferenceError(name, "issuer", `issuers/${issuer}`),
      );
    }
    settleCollisions();
  }
  releaseIssuers(writer, versions);
}

/** What documents and their issuers are kept in. */
const ISSUED: ReadonlySet<CollectionName> = new Set(["resolutions", "issuers"]);

/** Lets go of issuers that were deleted, as soon as no document needs them. */
function releaseIssuers(writer: Writer, versions: Versions): void {
  const needing = writer.db.prepare("SELECT 1 FROM resolutions WHERE issuer = ? LIMIT 1");
  for (const id of writer.held.gone("issuers")) {
    if (needing.get(id) !== undefined) continue;
    if (writer.remove("issuers", id)) versions.noteRemoved("issuers", id);
  }
}

/** Of two records with one address the one to hold: what changed rather than what did not, then what came later. */
function laterOf(
  db: DatabaseSync,
  versions: Versions,
  collection: CollectionName,
  one: string,
  other: string,
): string {
  const find = versionReader(db);
  const rank = (id: string) =>
    `${Number(versions.isChanged(collection, id))} ${find(collection, id)?.updatedAt} ${id}`;
  return rank(one) > rank(other) ? one : other;
}

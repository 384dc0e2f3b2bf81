import type { CollectionName, RecordOf } from "@bantin/contract";
import { byCollection } from "../collections/collections.ts";
import { LOOSE_FILES } from "../mirror/mirror-media.ts";
import { documentName } from "../store/document-name.ts";
import { versionReader } from "../store/held.ts";
import { lastLiveReader } from "../store/last-live.ts";
import { jsonOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { Writer } from "../store/writer.ts";
import { isolate, putJson, retryDependent, type Versions } from "./isolate.ts";
import { type RecordChange, Tally } from "./tally.ts";

/** A record for whose sake a page cannot be made. */
export interface PageFault {
  collection: CollectionName;
  id: string;
  /** For the newsroom, in Vietnamese: what is wrong and what to do. */
  reason: string;
  /** The same for operators. */
  problem: string;
}

/**
 * Takes records back to what they were when their content last went live: those for whose sake pages cannot be made.
 * One that is what it was then, or of which nothing is known, is taken out. So are others that cannot stand beside
 * what comes back.
 *
 * @param kind `trial` for a moment, to see whether they are to blame
 * @returns what is another now
 */
export function holdForPages(
  store: Store,
  faults: readonly PageFault[],
  kind: "page" | "trial",
): RecordChange[] {
  return change(store, (writer, versions) => {
    const find = versionReader(writer.db);
    for (const { collection, id, reason, problem } of faults) {
      const version = find(collection, id);
      if (version === null) continue;
      // What is held for another reason already would be forgotten with the trial.
      if (kind === "trial" && writer.held.isHeld(collection, id)) continue;
      const { title } = documentName(writer.db, collection, id);
      if (versions.isChanged(collection, id)) versions.goBack(collection, id);
      else if (writer.remove(collection, id)) versions.noteRemoved(collection, id);
      writer.held.put({ collection, id, kind, title, field: null, reason, problem, ...version });
    }
  });
}

/** Shows again the versions of some records that were held for pages. @returns what is another now */
export function letBack(
  store: Store,
  records: readonly Pick<PageFault, "collection" | "id">[],
): RecordChange[] {
  return change(store, (writer, versions) => {
    for (const { collection, id } of records) {
      const held = writer.held.candidate(collection, id);
      if (held) versions.putAgain(collection, held);
    }
    retryDependent(writer, versions);
  });
}

function change(store: Store, work: (writer: Writer, versions: Versions) => void): RecordChange[] {
  const writer = store.beginChange();
  try {
    const tallies = byCollection((name) => new Tally(name, 0));
    const versions = liveVersions(writer, tallies);
    work(writer, versions);
    const changes = () => Object.values(tallies).flatMap((tally) => tally.changes);
    isolate(writer, versions, changes());
    writer.touchPlaces("assets");
    writer.setMeta(LOOSE_FILES, "1");
    writer.commit();
    return changes();
  } finally {
    writer.close();
  }
}

/** The versions that went live last. */
function liveVersions(writer: Writer, tallies: Record<CollectionName, Tally>): Versions {
  const { db } = writer;
  const lastLive = lastLiveReader(db);
  const find = versionReader(db);
  const note = (collection: CollectionName, id: string) => {
    const tally = tallies[collection];
    if (writer.isShown(collection, id)) tally.noteChanged(id, false);
    else tally.noteRemoved(id);
  };
  return {
    isChanged: (collection: CollectionName, id: string) =>
      lastLive(collection, id).kind !== "same" && writer.isShown(collection, id),
    hadIssuer(document: string, issuer: string) {
      const before = lastLive("resolutions", document);
      if (before.kind === "unknown" || before.kind === "absent") return false;
      const json = before.kind === "other" ? before.json : find("resolutions", document)?.json;
      if (json === undefined || lastLive("issuers", issuer).kind !== "other") return false;
      return jsonOf<RecordOf["resolutions"]>({ json }, "json").issuer === issuer;
    },
    goBack(collection: CollectionName, id: string) {
      const before = lastLive(collection, id);
      if (before.kind === "other") putJson(writer, collection, before.json);
      else if (before.kind !== "same") writer.remove(collection, id);
      note(collection, id);
    },
    noteRemoved: (collection: CollectionName, id: string) => tallies[collection].noteRemoved(id),
    putAgain(collection: CollectionName, { id, json }: { id: string; json: string }) {
      putJson(writer, collection, json);
      note(collection, id);
    },
  };
}
